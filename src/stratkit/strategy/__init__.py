"""From the proof to a strategy: what to do, for whom, in which order."""
