namespace PolicyBot.Knowledge.Answers;

/// <summary>Questions that ask for the same thing.</summary>
/// <param name="Members">Places of its questions in what was given; the first is the one most like the others.</param>
/// <param name="Nearest">The heading nearest to them among the policies for everyone; <see langword="null"/> when nothing is near.</param>
/// <param name="Proposals">Words of theirs that neither policies nor thesaurus know, each with what it may stand for.</param>
public sealed record QuestionGroup(IReadOnlyList<int> Members, NearestHeading? Nearest, IReadOnlyList<ThesaurusProposal> Proposals);
