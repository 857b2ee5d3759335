using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Everything that owners of policies should mend, a page at a time.</summary>
internal static class GapsCard
{
    // How much of each list is shown.
    private const int MostGaps = 25;
    private const int MostPolicies = 40;
    private const int MostFindings = 60;

    private const int WordingMaxLength = 300;
    private const int NameMaxLength = 120;
    private const int SentenceMaxLength = 300;

    /// <param name="page">As a button carried it.</param>
    public static AdaptiveCard Of(GapList list, DateOnly today, string? page) => CardPages.Of(
        [
            CardText.Note(Texts.GapsHow.With(list.ShownFrom)),
            .. list.IsSample ? [CardText.Note(Texts.GapsSample.With(ListGaps.MostQuestions))] : Array.Empty<AdaptiveElement>(),
            CardText.Subheading(Texts.GapsAskedHeading),
            .. Asked(list, MostGaps),
            CardText.Subheading(Texts.GapsVerdictsHeading),
            .. Verdicts(list.Verdicts, MostPolicies),
            CardText.Subheading(Texts.GapsReviewsHeading),
            .. Reviews(list.Reviews, today, MostPolicies),
            CardText.Subheading(Texts.GapsFindingsHeading),
            .. Findings(list.Findings, MostFindings),
        ],
        page,
        (title, number) => CardButtons.Go(title, Verbs.Gaps, (CardPages.Field, number)),
        shown => CardFrame.Of(Texts.GapsHeading, [.. shown], CardButtons.Go(Texts.GapsAgain, Verbs.Gaps)));

    private static IEnumerable<AdaptiveElement> Asked(GapList list, int most) =>
    [
        .. list.Gaps.Count == 0 && list.SmallGroups == 0 ? [CardText.Paragraph(Texts.GapsNone)] : Array.Empty<AdaptiveElement>(),
        .. list.Gaps.Any(gap => gap.Nearest is not null) ? [CardText.Note(Texts.GapsWriteDown)] : Array.Empty<AdaptiveElement>(),
        .. list.Gaps.Take(most).Select(One),
        .. list.Gaps.Count > most ? [CardText.Note(Texts.GapsMore.With(list.Gaps.Count - most))] : Array.Empty<AdaptiveElement>(),
        .. list.SmallGroups > 0 ? [CardText.Paragraph(Texts.GapsSmall.With(list.SmallGroupsQuestions, list.SmallGroups, list.ShownFrom))] : Array.Empty<AdaptiveElement>(),
    ];

    private static AdaptiveContainer One(Gap gap) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            CardText.Quote(CardLength.Shorten(gap.Wording, WordingMaxLength)),
            CardText.Fact(Texts.GapsAsked, Texts.GapsAskedTimes.With(gap.Count, gap.Unanswered)),
            .. gap.Reasons.Count > 0 ? [CardText.Fact(Texts.GapsReasons, Times(gap.Reasons.Select(reason => (FeedbackForm.WordsOf(reason.Verdict), reason.Times))))] : Array.Empty<AdaptiveElement>(),
            CardText.Fact(Texts.GapsMonths, Times(gap.Months.Select(month => (Texts.GapsMonth.With(month.Month.First), month.Times)))),
            .. gap.Nearest is { } nearest ? [CardText.Fact(Texts.GapsNearest, CardLength.Shorten(Heading.PathOf([nearest.PolicyTitle, .. nearest.HeadingPath]), NameMaxLength))] : Array.Empty<AdaptiveElement>(),
            .. gap.Proposals.Count > 0 ? [CardText.Note(Texts.GapsProposals), .. gap.Proposals.Select(Proposal)] : Array.Empty<AdaptiveElement>(),
        ],
    };

    private static AdaptiveRichTextBlock Proposal(ThesaurusProposal proposal) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Inlines = [.. CardText.Foreign(CardLength.Shorten(ThesaurusLine.Of(proposal), SentenceMaxLength)).Inlines.Select(run => run with { FontType = AdaptiveFontType.Monospace, Size = AdaptiveTextSize.Small })],
    };

    private static IEnumerable<AdaptiveElement> Verdicts(IReadOnlyList<VerdictTally> verdicts, int most)
    {
        var policies = verdicts.GroupBy(tally => tally.Policy).ToList();
        if (policies.Count == 0)
            yield return CardText.Paragraph(Texts.GapsNoVerdicts);

        foreach (var policy in policies.Take(most))
        {
            yield return CardText.Fact(
                Texts.GapsPolicy,
                Texts.GapsPolicyLine.With(
                    CardLength.Shorten(policy.Key.Id, NameMaxLength),
                    CardLength.Shorten(policy.Key.Version, NameMaxLength),
                    Times(policy.OrderByDescending(tally => tally.Times).Select(tally => (tally.Verdict == Verdict.Helpful ? Texts.GapsHelped : FeedbackForm.WordsOf(tally.Verdict), tally.Times)))));
        }

        if (policies.Count > most)
            yield return CardText.Note(Texts.GapsMore.With(policies.Count - most));
    }

    private static IEnumerable<AdaptiveElement> Reviews(IReadOnlyList<DueReview> reviews, DateOnly today, int most)
    {
        if (reviews.Count == 0)
            yield return CardText.Paragraph(Texts.GapsNoReviews);

        foreach (var review in reviews.Take(most))
        {
            var owner = review.Owner is null ? Texts.AnswerNotSaid : CardLength.Shorten(review.Owner, NameMaxLength);
            yield return CardText.Fact(
                (review.DueOn < today ? Texts.GapsReviewOverdue : Texts.GapsReviewDue).With(review.DueOn),
                Texts.GapsReviewLine.With(CardLength.Shorten(review.PolicyTitle, NameMaxLength), CardLength.Shorten(review.Version, NameMaxLength), owner));
        }

        if (reviews.Count > most)
            yield return CardText.Note(Texts.GapsMore.With(reviews.Count - most));
    }

    private static IEnumerable<AdaptiveElement> Findings(IReadOnlyList<PolicyFinding> findings, int most)
    {
        if (findings.Count == 0)
            yield return CardText.Paragraph(Texts.GapsNoFindings);

        foreach (var file in findings.Take(most).GroupBy(finding => finding.File, StringComparer.Ordinal))
        {
            yield return new AdaptiveRichTextBlock { Inlines = [.. CardText.Foreign(CardLength.Shorten(file.Key, NameMaxLength)).Inlines.Select(run => run with { Weight = AdaptiveTextWeight.Bolder })] };
            foreach (var finding in file)
                yield return CardText.Foreign(CardLength.Shorten(finding.Sentence, SentenceMaxLength)) with { Spacing = AdaptiveSpacing.Small };
        }

        if (findings.Count > most)
            yield return CardText.Note(Texts.GapsMore.With(findings.Count - most));
    }

    private static string Times(IEnumerable<(string What, int Times)> counted) =>
        string.Join(" · ", counted.Select(pair => Texts.GapsTimes.With(pair.What, pair.Times)));
}
