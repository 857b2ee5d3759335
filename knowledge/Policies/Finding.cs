namespace PolicyBot.Knowledge.Policies;

/// <summary>Something about a file that its owner should mend.</summary>
/// <param name="File">Below its folder, with forward slashes; or the folder itself.</param>
/// <param name="Sentence">What is wrong and what to do about it.</param>
internal sealed record Finding(string File, string Sentence)
{
    /// <summary>Ends the sentence of a finding for which its policy cannot be used.</summary>
    public const string LeftOut = " Until then the policy is left out.";
}
