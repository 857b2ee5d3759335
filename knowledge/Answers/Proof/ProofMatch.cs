namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Whether a sentence is word for word a wording of its evidence, articles and the like aside, with the same stops between the words.</summary>
internal static class ProofMatch
{
    public static bool Is(ReadOnlySpan<ProofToken> sentence, IReadOnlyList<ProofToken> wording, bool isHeaded)
    {
        var (at, gap) = (0, ProofGap.None);
        var evidenceGap = ProofGap.None;
        if (isHeaded && sentence.Length > 0 && ProofWords.Introduces(sentence[0].Key) && sentence[0].Key != wording[0].Key) at = 1;

        for (var i = 0; i < wording.Count; i++)
        {
            evidenceGap = Wider(evidenceGap, wording[i].Gap);
            if (ProofWords.IsFiller(wording[i].Key) && (at == sentence.Length || !sentence[at].Is(wording[i]))) continue;

            while (at < sentence.Length && !sentence[at].Is(wording[i]) && MayBeAdded(sentence[at].Key, evidenceGap)) gap = Wider(gap, sentence[at++].Gap);
            if (at == sentence.Length || !sentence[at].Is(wording[i]) || (at > 0 && !IsSameStop(Wider(gap, sentence[at].Gap), evidenceGap, sentence[at].Key))) return false;

            at++;
            (gap, evidenceGap) = (ProofGap.None, ProofGap.None);
        }

        return at == sentence.Length;
    }

    private static bool MayBeAdded(string key, ProofGap evidence) => key is "a" or "an" or "the" || (evidence == ProofGap.Cell && ProofWords.IsJoint(key));

    private static bool IsSameStop(ProofGap written, ProofGap evidence, string key) =>
        written == evidence
        || (evidence == ProofGap.Cell && written == ProofGap.Semicolon)
        || (evidence is ProofGap.Loose or ProofGap.Cell && written is ProofGap.None or ProofGap.Comma or ProofGap.Colon)
        || (written is ProofGap.None or ProofGap.Comma && evidence is ProofGap.None or ProofGap.Comma && ProofWords.TakesAnyComma(key));

    private static ProofGap Wider(ProofGap one, ProofGap other) => one > other ? one : other;
}
