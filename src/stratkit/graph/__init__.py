"""The knowledge base as a graph: paths, neighbours, exports."""
