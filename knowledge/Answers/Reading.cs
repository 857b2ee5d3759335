using PolicyBot.Knowledge.Answers.Orders;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A question read against the policies that may answer it: what was found, and how likely it is an answer.</summary>
internal sealed record Reading
{
    public const int LongestQuestion = 1_000;

    /// <summary>Enough to quote from, to show more, and to see whether policies disagree.</summary>
    private const int Candidates = 12;

    /// <summary>The place where a word is defined is one of many that use it.</summary>
    private const int CandidatesForDefinition = 60;
    public const int MostCitations = 3;

    public required string Text { get; init; }

    /// <summary>Whether it orders the bot about instead of asking what a policy says.</summary>
    public required bool IsOrder { get; init; }

    public required Wanted Wanted { get; init; }

    /// <summary>False for a question of nothing but asking words ("what is it that you do and why").</summary>
    public required bool NamesSomething { get; init; }

    /// <summary>Whether a word is one of the policies that were searched, and so nobody's name.</summary>
    public required Func<Word, bool> Knows { get; init; }

    /// <summary>How many policies were searched.</summary>
    public required int Policies { get; init; }

    /// <summary>Best first; none when the question holds no word that the policies know.</summary>
    public required IReadOnlyList<Candidate> Found { get; init; }

    /// <summary>The section of a referral that comes nearest; <see langword="null"/> when none has a word of the question.</summary>
    public required Candidate? Referral { get; init; }

    /// <summary><see langword="null"/> when the asker's policies have no referral.</summary>
    public required ReferralNearness? Referrals { get; init; }

    /// <summary>What <see cref="Confidence"/> judges by; empty when nothing was found.</summary>
    public required IReadOnlyList<double> Features { get; init; }

    public static Reading Of(Question question, Generation generation)
    {
        var text = question.Text.Length <= LongestQuestion ? question.Text : question.Text[..LongestQuestion];
        var visibility = Visibility.Of(generation, question.Audiences.ToList(), question.Jurisdiction, question.On);
        var query = QueryReader.Read(text, generation, visibility);
        var index = new Bm25(generation.Wholes, visibility);
        var evidence = new Evidence(query, index);
        var wanted = WantedReader.Read(text);
        var unit = WantedUnit.Of(text);
        var most = AnswerFormReader.Read(text) == AnswerForm.Definition ? CandidatesForDefinition : Candidates;
        var byWords = SearchPassages.Find(generation, query, visibility, int.MaxValue);
        var ofPolicies = byWords.Where(hit => !generation.IsOfReferral(hit.Passage)).ToList();
        var found = ByMeaning.Join(ofPolicies, generation, visibility, question.Meaning).Take(most).Select(Judge).ToList();
        var referral = byWords.FirstOrDefault(hit => generation.IsOfReferral(hit.Passage));
        var nearness = visibility.HasReferrals ? ReferralNearness.Of(referral, ofPolicies.FirstOrDefault(), visibility.Counts) : null;

        return new Reading
        {
            Text = text,
            IsOrder = Overreach.IsIn(text),
            Wanted = wanted,
            NamesSomething = Words.Of(text).Any(word => !StopWords.Contains(word.Plain)),
            Knows = PolicyWords.For(visibility, generation),
            Policies = visibility.PolicyCount,
            Found = found,
            Referral = referral is null ? null : Judge(referral),
            Referrals = nearness,
            Features = found.Count == 0 ? [] : Confidence.Features(found.Take(MostCitations).ToList(), Asked.Of(text, wanted), nearness),
        };

        Candidate Judge(Hit hit) => Candidate.Judge(ReadPassage.Of(generation.Passages, hit.Passage), hit, evidence, wanted, unit);
    }
}
