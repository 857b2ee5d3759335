namespace PolicyBot.Knowledge.Answers;

/// <summary>A heading that stands near a question which it does not answer.</summary>
/// <param name="HeadingPath">Outermost first, without the title of the policy.</param>
public sealed record NearestHeading(string PolicyId, string PolicyTitle, string Version, IReadOnlyList<string> HeadingPath);
