namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>A passage as a model is given it: nothing of who owns it, who may read it, or which file it stands in.</summary>
/// <param name="Id">Means nothing beyond this one request.</param>
/// <param name="Title">Of the policy.</param>
/// <param name="Heading">The headings above the passage, outermost first.</param>
internal sealed record HandedPassage(string Id, string Title, string Heading, string Text);
