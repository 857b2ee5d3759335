namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>How much of others' words a card shows, in characters.</summary>
/// <param name="Quote">Of each quote; it is cut between lines.</param>
/// <param name="Name">Of a title, a heading path, a version, an owner.</param>
/// <param name="Notice">Of the rights notice.</param>
/// <param name="Written">Of what a model wrote.</param>
internal sealed record TextMeasure(int Quote, int Name, int Notice, int Written)
{
    /// <summary>Widest first. The first serves nearly always; the last fits whatever letters a policy is written in.</summary>
    public static readonly IReadOnlyList<TextMeasure> All =
    [
        new(1_200, 200, 2_000, 4_000), new(1_200, 120, 2_000, 2_000), new(800, 80, 1_500, 1_000), new(500, 60, 1_000, 600), new(300, 50, 700, 400), new(120, 30, 400, 400),
        new(60, 20, 200, 400) { IsBare = true },
    ];

    /// <summary>Leaves out what leads elsewhere: the links to the policies, and what could be asked next.</summary>
    public bool IsBare { get; init; }
}
