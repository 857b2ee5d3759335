using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>A word as it is compared.</summary>
/// <param name="Key">Lower case, one spelling for each word of <see cref="ProofWords"/> that has several.</param>
/// <param name="Letters">How it is written.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Opens">It is the first of a sentence, an item, a cell or a heading, where a capital letter says nothing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProofToken(string Key, Lettering Letters, ProofGap Gap, bool Opens)
{
    public bool IsNumber => Key.AsSpan().ContainsAnyInRange('0', '9') || ProofWords.Counts(Key);

    public bool IsName => Letters != Lettering.Lower && !Opens;

    /// <summary>What it means stands in another clause.</summary>
    public bool RefersBack => Letters != Lettering.Upper && ProofWords.RefersBack(Key);

    /// <summary>"IT" is not "it", "Legal" is not "legal", and "May" is not "may"; at the beginning of a sentence, one cannot tell the latter two.</summary>
    public bool Is(ProofToken evidence) => Key == evidence.Key && (Letters == evidence.Letters
        || ((Opens || evidence.Opens) && Letters != Lettering.Upper && evidence.Letters != Lettering.Upper));

}
