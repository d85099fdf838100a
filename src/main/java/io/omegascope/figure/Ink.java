package io.omegascope.figure;

import java.awt.Color;

/// Colours that are told apart on white by people with any kind of colour vision (Okabe and Ito), and pale ones for
/// shading.
public enum Ink {
    BLACK(0x1a1a1a),
    GREY(0x8a8a8a),
    BLUE(0x0072b2),
    ORANGE(0xd55e00),
    GREEN(0x009e73),
    PINK(0xcc79a7),
    SKY(0x56b4e9),
    AMBER(0xe69f00),
    PALE_GREY(0xededed),
    PALE_BLUE(0xdcebf7),
    PALE_RED(0xfbe3dc),
    PALE_GREEN(0xdff2e6),
    PALE_YELLOW(0xfdf3d0),
    PALE_PINK(0xf6e6f0);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    Color color() {
        return color;
    }

    Color translucent() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 46);
    }

    /// For one line of many.
    Color faint() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 110);
    }
}
