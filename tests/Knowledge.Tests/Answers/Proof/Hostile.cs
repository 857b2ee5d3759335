using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <param name="Kind">What was done to make it false.</param>
/// <param name="Company">Whose policies it misuses.</param>
internal sealed record Hostile(string Kind, ProofBench Company, DraftSentence Draft, IReadOnlyDictionary<string, Candidate> HandedOut);
