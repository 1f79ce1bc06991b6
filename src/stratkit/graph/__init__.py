"""The knowledge base as a graph: paths and exports."""
