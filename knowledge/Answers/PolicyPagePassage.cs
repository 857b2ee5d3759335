namespace PolicyBot.Knowledge.Answers;

/// <param name="Anchor">As <see cref="Citation.Anchor"/> writes a whole passage.</param>
/// <param name="HeadingPath">Outermost first, without the title of the policy.</param>
/// <param name="Lines">At least one.</param>
public sealed record PolicyPagePassage(string Anchor, IReadOnlyList<string> HeadingPath, IReadOnlyList<PolicyPageLine> Lines);
