namespace PolicyBot.Cases.Desk;

/// <summary>How far back the board's figures go. There is nothing else to choose: whoever could choose among cuts could subtract one from another.</summary>
/// <param name="Periods">The latest that are over, 1 to <see cref="Most"/>; what is outside is moved to the nearer end.</param>
public sealed record BoardQuery(int Periods = 8)
{
    public const int Most = 20;
}
