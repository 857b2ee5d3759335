namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Whether a sentence is word for word a wording of its evidence, articles aside, with the same stops between the words.</summary>
internal static class ProofMatch
{
    public static bool Is(ReadOnlySpan<ProofToken> sentence, IReadOnlyList<ProofToken> wording, ProofOpening opening)
    {
        var (at, gap, evidenceGap) = (0, ProofGap.None, ProofGap.None);
        if (opening != ProofOpening.None && sentence.Length > 0 && ProofWords.Introduces(sentence[0].Key) && sentence[0].Key != wording[0].Key) at = 1;
        if (opening == ProofOpening.MustBeIntroduced && at == 0) return false;

        for (var i = 0; i < wording.Count; i++)
        {
            evidenceGap = Wider(evidenceGap, wording[i].Gap);
            if ((at == sentence.Length || !sentence[at].Is(wording[i])) && MayGo(wording, i)) continue;

            while (at < sentence.Length && !sentence[at].Is(wording[i]) && MayBeAdded(sentence, at, evidenceGap)) gap = Wider(gap, sentence[at++].Gap);
            if (at == sentence.Length || !sentence[at].Is(wording[i]) || (at > 0 && i > 0 && !IsSameStop(Wider(gap, sentence[at].Gap), evidenceGap))) return false;

            at++;
            (gap, evidenceGap) = (ProofGap.None, ProofGap.None);
        }

        return at == sentence.Length;
    }

    private static bool MayGo(IReadOnlyList<ProofToken> wording, int at) =>
        wording[at] is { Key: "a" or "an", Letters: Lettering.Lower } && at > 0 && at + 1 < wording.Count && !wording[at - 1].IsName && !Clings(wording[at + 1]);

    private static bool MayBeAdded(ReadOnlySpan<ProofToken> sentence, int at, ProofGap evidence) =>
        at + 1 < sentence.Length
        && (evidence == ProofGap.Cell && ProofWords.IsJoint(sentence[at].Key)
            || (sentence[at] is { Key: "a" or "an" or "the", Letters: Lettering.Lower } && (at == 0 || !sentence[at - 1].IsName) && !Clings(sentence[at + 1])));

    /// <summary>"The few" are not "few", and "Team A" is no team.</summary>
    private static bool Clings(ProofToken token) => token.IsName || token.IsNumber || token.RefersBack || ProofWords.Measures(token.Key) || token.Key is "few" or "little";

    private static bool IsSameStop(ProofGap written, ProofGap evidence) => evidence switch
    {
        ProofGap.Loose => written is ProofGap.None or ProofGap.Comma or ProofGap.Colon,
        ProofGap.Cell => written is ProofGap.None or ProofGap.Comma or ProofGap.Colon or ProofGap.Semicolon,
        ProofGap.Heading => written is ProofGap.Comma or ProofGap.Colon,
        _ => written == evidence,
    };

    private static ProofGap Wider(ProofGap one, ProofGap other) => one > other ? one : other;
}
