namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Groups of words that are read as one, since they are written in several ways that mean the same.</summary>
internal static class ProofPhrases
{
    private static readonly (string[] Words, string Key)[] Always =
    [
        (["is", "not", "allowed", "to"], "mustnot"), (["are", "not", "allowed", "to"], "mustnot"),
        (["isnot", "allowed", "to"], "mustnot"), (["arenot", "allowed", "to"], "mustnot"), (["shall", "not"], "shallnot"), (["must", "not"], "mustnot"), (["may", "not"], "maynot"),
        (["do", "not"], "donot"), (["does", "not"], "doesnot"), (["did", "not"], "didnot"), (["is", "not"], "isnot"), (["are", "not"], "arenot"), (["was", "not"], "wasnot"), (["were", "not"], "werenot"),
        (["will", "not"], "willnot"), (["can", "not"], "cannot"), (["could", "not"], "couldnot"), (["should", "not"], "shouldnot"), (["would", "not"], "wouldnot"), (["has", "not"], "hasnot"),
        (["have", "not"], "havenot"), (["need", "not"], "neednot"), (["no", "one"], "nobody"), (["no", "1"], "nobody"), (["per", "cent"], "percent"),
        (["such", "as"], "forexample"), (["for", "example"], "forexample"), (["for", "instance"], "forexample"),
        (["a", "few"], "afew"), (["a", "little"], "alittle"), // "few" and "little" deny, these do not
    ];

    public static List<ProofToken> Join(List<ProofToken> tokens)
    {
        var joined = new List<ProofToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var phrase = Array.Find(Always, phrase => StandsAt(tokens, i, phrase.Words));
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
