using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Decides, without any model, whether a sentence says no more and no less than policies say.</summary>
internal interface IProveSentences
{
    /// <param name="handedOut">The passages that the model was given, by the ids it was given them under: the only ones that can prove anything.</param>
    /// <param name="passages">The index that <paramref name="handedOut"/> are of.</param>
    ProofResult Prove(DraftSentence sentence, IReadOnlyDictionary<string, Candidate> handedOut, PassageTable passages);
}
