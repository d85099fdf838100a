"""Prints clusterings_120x40.json: blocks of correlated columns of many scales, signs and offsets."""
import json, numpy as np, scipy, sklearn
from scipy.cluster.hierarchy import linkage, fcluster
from scipy.spatial.distance import squareform
from sklearn.cluster import SpectralClustering
rng = np.random.default_rng(7)
S, N, K = 120, 40, 5
f = rng.normal(size=(S, K))
block = rng.integers(0, K, N)
block[:K] = np.arange(K)
sign = rng.choice([-1.0, 1.0], N)
scale = 10 ** rng.uniform(-2, 2, N)
X = (f[:, block] * sign + 0.8 * rng.normal(size=(S, N))) * scale + rng.normal(size=N) * 3
X = np.round(X, 6)
R = np.abs(np.corrcoef(X.T))
D = 1 - R
np.fill_diagonal(D, 0)
Z = linkage(squareform(D, checks=False), 'average')
out = dict(
    made_with=f"numpy {np.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}",
    X=X.tolist(), correlation_row0=R[0].tolist(), heights=Z[:, 2].tolist(), children=Z[:, :2].astype(int).tolist(),
    average={str(k): fcluster(Z, k, 'maxclust').tolist() for k in (3, 5, 10, 24)},
    spectral={"5": SpectralClustering(5, affinity='precomputed', random_state=0).fit_predict(R).tolist()},
    blocks=block.tolist())
print(json.dumps(out))
