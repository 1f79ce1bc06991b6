"""How well the recommendations agree with documented companies, beside baselines."""
