namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Groups of words that are read as one, since they are written in several ways that mean the same.</summary>
internal static class ProofPhrases
{
    private static readonly (string[] Words, string Key)[] Always =
    [
        (["is", "not", "allowed", "to"], "mustnot"), (["are", "not", "allowed", "to"], "mustnot"), (["is", "not", "permitted", "to"], "mustnot"), (["are", "not", "permitted", "to"], "mustnot"),
        (["isnot", "allowed", "to"], "mustnot"), (["arenot", "allowed", "to"], "mustnot"), (["shall", "not"], "mustnot"), (["must", "not"], "mustnot"), (["may", "not"], "maynot"),
        (["do", "not"], "donot"), (["does", "not"], "doesnot"), (["did", "not"], "didnot"), (["is", "not"], "isnot"), (["are", "not"], "arenot"), (["was", "not"], "wasnot"), (["were", "not"], "werenot"),
        (["will", "not"], "willnot"), (["can", "not"], "cannot"), (["could", "not"], "couldnot"), (["should", "not"], "shouldnot"), (["would", "not"], "wouldnot"), (["has", "not"], "hasnot"),
        (["have", "not"], "havenot"), (["need", "not"], "neednot"), (["no", "one"], "nobody"), (["no", "1"], "nobody"), (["per", "cent"], "percent"),
        (["up", "to"], "upto"), (["at", "most"], "upto"), (["a", "maximum", "of"], "upto"), (["before", "to"], "before"), (["at", "once"], "immediately"),
        (["such", "as"], "forexample"), (["for", "example"], "forexample"), (["for", "instance"], "forexample"), (["in", "order", "to"], "to"),
        (["a", "few"], "afew"), (["a", "little"], "alittle"), // "few" and "little" deny, these do not
    ];

    /// <summary>Only where nothing is denied: "you do not have to" is the opposite of "you must not".</summary>
    private static readonly (string[] Words, string Key)[] WhereNothingIsDenied =
    [
        (["has", "to"], "must"), (["have", "to"], "must"), (["needs", "to"], "must"), (["need", "to"], "must"), (["is", "needed", "to"], "must"), (["is", "required", "to"], "must"), (["are", "required", "to"], "must"),
    ];

    public static List<ProofToken> Join(List<ProofToken> tokens)
    {
        var joined = Join(tokens, Always);

        return joined.Exists(token => ProofWords.Denies(token.Key) || token.Key == "only") ? joined : Join(joined, WhereNothingIsDenied);
    }

    private static List<ProofToken> Join(List<ProofToken> tokens, (string[] Words, string Key)[] phrases)
    {
        var joined = new List<ProofToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var phrase = Array.Find(phrases, phrase => StandsAt(tokens, i, phrase.Words));
            joined.Add(phrase.Key is null ? tokens[i] : tokens[i] with { Key = phrase.Key });
            i += phrase.Key is null ? 1 : phrase.Words.Length;
        }

        return joined;
    }

    private static bool StandsAt(List<ProofToken> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count) return false;

        for (var i = 0; i < words.Length; i++)
            if (tokens[at + i].Key != words[i] || (i > 0 && (tokens[at + i].Gap != ProofGap.None || tokens[at + i].Letters != Lettering.Lower))) return false;

        return true;
    }
}
