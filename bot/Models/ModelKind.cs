namespace PolicyBot.Models;

/// <summary>Which of the two deployments is asked.</summary>
internal enum ModelKind
{
    Chat,
    Embeddings,
}
