package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Multiplet;
import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.info.Ties;
import io.omegascope.net.Activation;
import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.Initialiser;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Precision;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.run.DropoutTarget;
import io.omegascope.run.MeasuredEpochs;
import io.omegascope.run.MeasuredInputs;
import io.omegascope.run.NullModel;
import io.omegascope.run.Origin;
import io.omegascope.run.RateShape;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.StartingWeights;
import io.omegascope.task.ModularArithmetic;
import io.omegascope.task.PermutationComposition;
import io.omegascope.task.SingleIndex;
import io.omegascope.task.SparseParity;
import io.omegascope.task.Table;
import io.omegascope.task.Task;
import io.omegascope.task.XorClusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the records of a run look as JSON: a field for each component, and no field may be missing, unknown, null or
/// of another type. What Jackson must know besides is said here, so that no other package knows Jackson.
final class Json {
    private Json() {}

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .addMixIn(Multiplet.class, AsArray.class)
            .addMixIn(Origin.class, NamedOrigin.class)
            .addMixIn(Task.class, NamedTask.class)
            .addMixIn(ModularArithmetic.Operation.class, LowerCaseWord.class)
            .addMixIn(SingleIndex.Link.class, LowerCaseWord.class)
            .addMixIn(Table.TargetKind.class, LowerCaseWord.class)
            .addMixIn(Encoding.class, LowerCaseWord.class)
            .addMixIn(Activation.class, LowerCaseWord.class)
            .addMixIn(Biases.class, LowerCaseWord.class)
            .addMixIn(Initialiser.class, LowerCaseWord.class)
            .addMixIn(Precision.class, LowerCaseWord.class)
            .addMixIn(Optimizer.Method.class, LowerCaseWord.class)
            .addMixIn(Loss.class, LowerCaseWord.class)
            .addMixIn(RateShape.class, LowerCaseWord.class)
            .addMixIn(DropoutTarget.class, LowerCaseWord.class)
            .addMixIn(ProgressMeasure.class, LowerCaseWord.class)
            .addMixIn(MeasuredEpochs.class, LowerCaseWord.class)
            .addMixIn(MeasuredInputs.class, LowerCaseWord.class)
            .addMixIn(Ties.class, LowerCaseWord.class)
            .addMixIn(Replicates.Source.class, LowerCaseWord.class)
            .addMixIn(Spread.class, SpreadFields.class)
            .addMixIn(NullModel.class, LowerCaseWord.class)
            .addMixIn(ClusteringMethod.class, LowerCaseWord.class)
            .addMixIn(RetrainMode.class, LowerCaseWord.class)
            .addMixIn(StartingWeights.class, LowerCaseWord.class)
            .build();

    static final ObjectWriter INDENTED =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /// The words that say which of several records an object is.
    static List<String> types(Class<?> several) {
        JsonSubTypes known = MAPPER.findMixInClassFor(several).getAnnotation(JsonSubTypes.class);
        return Arrays.stream(known.value()).map(JsonSubTypes.Type::name).toList();
    }

    private abstract static class AsArray {
        @JsonCreator
        AsArray(int[] unused) {}

        @JsonValue
        abstract int[] members();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Fresh.class, name = "fresh"),
        @JsonSubTypes.Type(value = Origin.Retrained.class, name = "retrained")
    })
    private interface NamedOrigin {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ModularArithmetic.class, name = "modular-arithmetic"),
        @JsonSubTypes.Type(value = PermutationComposition.class, name = "permutation-composition"),
        @JsonSubTypes.Type(value = SparseParity.class, name = "sparse-parity"),
        @JsonSubTypes.Type(value = XorClusters.class, name = "xor-clusters"),
        @JsonSubTypes.Type(value = SingleIndex.class, name = "single-index"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    private interface NamedTask {}

    private interface SpreadFields {
        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        Double p();
    }

    /// The same words as in options: `float32`, `random-clusters`.
    @EnumNaming(LowerCase.class)
    private interface LowerCaseWord {}

    private static final class LowerCase implements EnumNamingStrategy {
        @Override
        public String convertEnumToExternalName(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
