namespace PolicyBot.Knowledge.Answers;

/// <summary>Something about a policy file that its owner should mend.</summary>
/// <param name="File">Below its folder, with forward slashes; or the folder itself.</param>
/// <param name="Sentence">What is wrong and what to do about it.</param>
public sealed record PolicyFinding(string File, string Sentence);
