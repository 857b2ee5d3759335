using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Whether a sentence is one line of plain letters, so that what is read is what stands there.</summary>
internal static partial class PlainLine
{
    public const int Longest = 400;
    private const int FewestWords = 3;
    private const int LastOfLatin = 0x024F;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" .,;:'’‘\"“”()-–—/%&€£$+§!?");

    private static readonly SearchValues<char> Ornaments = SearchValues.Create("<>[]{}*_`|\\~^#=@");

    /// <param name="text">Without white space at its ends.</param>
    /// <returns><see langword="null"/> when nothing is wrong with it.</returns>
    public static ProofFailure? WhatIsWrongWith(string text)
    {
        if (text.Length is 0 or > Longest || text.AsSpan().ContainsAny('\n', '\r') || text.AsSpan().Count(' ') + 1 < FewestWords) return ProofFailure.NoSentence;
        if (Hides(text)) return ProofFailure.HiddenLetters;
        if (text.AsSpan().ContainsAny(Ornaments) || Addresses().IsMatch(text)) return ProofFailure.Address;

        return text[^1] is '?' or '!' or ':' or ',' or ';' ? ProofFailure.NoSentence : null;
    }

    private static bool Hides(string text)
    {
        foreach (var character in text)
        {
            if (char.IsAscii(character) ? char.IsControl(character) : !IsPlain(character)) return true;
        }

        return !text.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>Latin letters and a few marks. Letters of other scripts may look like Latin ones, digits of other scripts like ASCII ones.</summary>
    private static bool IsPlain(char character) =>
        Punctuation.Contains(character) || (character <= LastOfLatin && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter);

    [GeneratedRegex(@"://|\bwww\.|\b(https?|mailto|javascript):|\bdata:[a-z]+/|[a-z0-9]\.(com|org|net|io|eu|de|uk|info|biz|ai|app|dev|co|ch|fr|example|test|local)\b|//", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Addresses();
}
