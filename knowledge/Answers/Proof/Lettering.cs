namespace PolicyBot.Knowledge.Answers.Proof;

internal enum Lettering
{
    Lower,
    Capital,

    /// <summary>A capital letter that is not the first.</summary>
    Upper,
}
