using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.ReportABreach;

/// <summary>
/// Takes a report in a dialog: named or anonymous, the form, the receipt. Every way out but a filed case shows the form again
/// with all that was typed.
/// </summary>
internal sealed class ReportABreachDialogue(TicketOffice tickets, ReportCheck check, OpenCase openCase, TimeProvider time) : IDialogue
{
    // Characters, most first; the last fit whatever letters they are.
    private static readonly IReadOnlyList<int> Carried = [4_000, 2_000, 1_000];

    public bool Takes(string verb) =>
        verb is Verbs.Report or Verbs.ReportNamed or Verbs.ReportAnonymous or Verbs.FileNamed or Verbs.FileAnonymous;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) => Reply.Of(pressed.Verb switch
    {
        Verbs.ReportNamed => NewForm(Verbs.FileNamed, pressed).ToDialog(),
        Verbs.ReportAnonymous => NewForm(Verbs.FileAnonymous, pressed).ToDialog(),
        Verbs.FileNamed or Verbs.FileAnonymous => await FileAsync(pressed, cancellationToken),
        _ => new DialogStep.Show(Texts.ReportTitle, Choice(WhatHappened(pressed), ClauseIn(pressed))),
    });

    /// <summary>Named or anonymous, with an honest sentence on each.</summary>
    /// <param name="whatHappened">What goes along into the form, if anything. Each of the two buttons holds it, so less of it fits than the form takes.</param>
    /// <param name="clause">Which clause of a policy it was asked about, if any.</param>
    internal static AdaptiveCard Choice(string? whatHappened, PolicyClause? clause = null) => CardSize.Fit(
        Carried,
        most => ChoiceOf(
        [
            .. whatHappened is null ? [] : new[] { (nameof(ReportFields.WhatHappened), CardLength.Shorten(whatHappened, most)) },
            .. clause is null ? [] : new[] { (nameof(ReportFields.Clause), clause.ToString()) },
        ]));

    private static AdaptiveCard ChoiceOf(IReadOnlyList<(string Field, string Value)> carried) => CardFrame.Of(
        Texts.ReportChooseHeading,
        [
            CardText.Paragraph(Texts.ReportChooseIntro),
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Items =
                [
                    CardText.Subheading(Texts.ReportAnonymousHeading),
                    CardText.Paragraph(Texts.ReportAnonymousPromise),
                    new AdaptiveActionSet { Actions = [CardButtons.Go(Texts.ReportAnonymousButton, Verbs.ReportAnonymous, carried)] },
                ],
            },
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    CardText.Subheading(Texts.ReportNamedHeading),
                    CardText.Paragraph(Texts.ReportNamedPromise),
                    new AdaptiveActionSet { Actions = [CardButtons.Go(Texts.ReportNamedButton, Verbs.ReportNamed, carried)] },
                ],
            },
            CardText.Note(Texts.ReportAuthorities),
        ],
        CardButtons.Cancel());

    private ReportForm NewForm(string fileVerb, Turn.Pressed pressed) => new()
    {
        FileVerb = fileVerb,
        Ticket = tickets.Issue(fileVerb),
        Today = UtcDay.Today(time).Date,
        Fields = new ReportFields
        {
            WhatHappened = WhatHappened(pressed) is { } told ? CardLength.Shorten(told, ReportLimits.WhatHappened) : null,
            Clause = ClauseIn(pressed)?.ToString(),
        },
        Reporter = new ReporterFields(pressed.Asker is Asker.Employee employee && fileVerb == Verbs.FileNamed ? employee.Name : null, null),
    };

    private static string? WhatHappened(Turn.Pressed pressed) =>
        pressed.Fields.GetValueOrDefault(nameof(ReportFields.WhatHappened)) is { } told && !string.IsNullOrWhiteSpace(told) ? told.Trim() : null;

    // Nobody types it: what is no clause came from a forger, and goes no further.
    private static PolicyClause? ClauseIn(Turn.Pressed pressed) => PolicyClause.TryParse(pressed.Fields.GetValueOrDefault(nameof(ReportFields.Clause)), out var clause) ? clause : null;

    private async Task<DialogStep> FileAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        var (verb, typed) = (pressed.Verb, pressed.Fields);
        var isNamed = verb == Verbs.FileNamed;
        var fields = ReportFields.From(typed) with { Clause = typed.GetValueOrDefault(ReportForm.WithoutClauseField) == "true" ? null : ClauseIn(pressed)?.ToString() };
        var reporter = isNamed ? ReporterFields.From(typed) : new ReporterFields(null, null);
        var form = new ReportForm
        {
            FileVerb = verb,
            Ticket = typed.GetValueOrDefault(ReportForm.TicketField) ?? "",
            Today = UtcDay.Today(time).Date,
            Fields = fields,
            Reporter = reporter,
            OffersSendAsWritten = fields.SendAsWritten is not null,
        };

        if (tickets.Read(form.Ticket, verb) is not { } ticket)
            return (form with { Ticket = tickets.Issue(verb), Trouble = Texts.ReportFormTooOld }).ToDialog();

        return (isNamed ? check.Named(fields, reporter) : check.Anonymous(fields)) switch
        {
            ReportCheckResult.Valid valid => await OpenAsync(form, ticket, valid.Report, pressed.Asker, cancellationToken),
            ReportCheckResult.Invalid invalid => Refused(form, invalid.Problems).ToDialog(),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private async Task<DialogStep> OpenAsync(ReportForm form, Ticket ticket, Report report, Asker asker, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await openCase.HandleAsync(ticket, await ReachableAsync(report, asker, cancellationToken), cancellationToken);

            return new DialogStep.Show(Texts.ReportTitle, ReceiptCard.Of(opened, Texts.ReportReceivedHeading, Texts.ReportReceivedIntro, report is Report.Named));
        }
        catch (StorageUnavailableException)
        {
            // Not on disk, so not received. The same ticket again makes one case, should it be there after all.
            return (form with { Trouble = Texts.ReportNotSaved }).ToDialog();
        }
    }

    // Only a report with a name has a place for it.
    private static async Task<Report> ReachableAsync(Report report, Asker asker, CancellationToken cancellationToken) =>
        report is Report.Named named && asker is Asker.Employee { KeepReach: { } keep }
            ? named with { Reporter = named.Reporter with { Reach = await keep(cancellationToken) } }
            : report;

    /// <summary>With a sentence beside each field that is wrong.</summary>
    internal static ReportForm Refused(ReportForm form, IReadOnlyDictionary<string, ReportProblem> problems) => form with
    {
        Trouble = Texts.ReportNotSent,
        Errors = problems.ToDictionary(problem => problem.Key, problem => ReportWords.Of(problem.Value, problem.Key)),
        OffersSendAsWritten = form.OffersSendAsWritten
            || problems.Values.Any(problem => problem is ReportProblem.HoldsAKey or ReportProblem.HoldsACardNumber or ReportProblem.HoldsLongCode),
    };
}
