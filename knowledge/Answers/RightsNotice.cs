namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// What a duty of confidentiality never takes away: 18 USC 1833(b) in the United States, Directive (EU) 2019/1937 in the Union.
/// Shown with every answer that explains such a duty (DESIGN, "The way a policy goes").
/// </summary>
/// <param name="Version">Which wording this is, so that it can be said later what was shown.</param>
/// <param name="Text">Plain text, one paragraph a line.</param>
public sealed record RightsNotice(string Version, string Text);
