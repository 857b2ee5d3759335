namespace PolicyBot.Evaluation;

/// <summary>How much is printed below the figures.</summary>
internal enum Detail
{
    Figures,
    Failures,
    Everything,
}
