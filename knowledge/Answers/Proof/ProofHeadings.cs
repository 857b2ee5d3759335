using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Which headings above a sentence change what it says, so that it cannot be read without them.</summary>
internal static partial class ProofHeadings
{
    /// <param name="isBarePoint">A point of a list that nothing leads into: what it is a list of stands in its heading alone.</param>
    public static List<IReadOnlyList<ProofToken>> Needed(Passage passage, bool isBarePoint)
    {
        var needed = new List<IReadOnlyList<ProofToken>>();

        // Where the asker is may not be known, so that a policy for some places says for itself that it is one.
        if (passage.Policy.Jurisdictions.Count > 0 || Changes(passage.Policy.Title) || (isBarePoint && passage.HeadingPath.Count == 0)) needed.Add(Tokens(passage.Policy.Title));

        for (var i = 0; i < passage.HeadingPath.Count; i++)
            if (Changes(passage.HeadingPath[i]) || (isBarePoint && i == passage.HeadingPath.Count - 1 && !Plain().IsMatch(Bare(passage.HeadingPath[i])))) needed.Add(Tokens(passage.HeadingPath[i]));

        return needed;
    }

    public static List<IReadOnlyList<ProofToken>> All(Passage passage) => [.. passage.HeadingPath.Append(passage.Policy.Title).Select(Tokens).Where(tokens => tokens.Count > 0)];

    private static bool Changes(string heading)
    {
        var tokens = Tokens(heading);

        return Scope().IsMatch(Bare(heading)) || tokens.Exists(token => ProofWords.Denies(token.Key) || ProofWords.Doubts(token.Key)) || (tokens.Count > 0 && tokens[^1].Key == "only");
    }

    private static List<ProofToken> Tokens(string heading) => ProofTokens.Of(Bare(heading), ProofGap.Heading);

    private static string Bare(string heading) => Number().Replace(heading, "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(if|when|whenever|unless|while|before|after|during|in|for|at|on|outside|inside|within|from|until|till|with|without|by|only|once|where|wherever|under|over|above|below|beyond|except|exceptions?|exemptions?|should|upon|following|as|provided|abroad|to|since|between|among|because|despite|against|towards?|through|via|per|of|about)\b",
        Options)]
    private static partial Regex Scope();

    /// <summary>Closed: below these a point says what is to be done.</summary>
    [GeneratedRegex(@"^(what (you |we )?(have )?to do|what you must do|what we do|steps?|the steps|rules|the rules|duties|your duties|basics|the basics|principles)$", Options)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^((part|step|section|chapter|annex|appendix) )?(\d+(\.\d+)*|[a-z]|[ivx]+)[.):]* ", Options)]
    private static partial Regex Number();
}
