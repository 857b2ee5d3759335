using System.Globalization;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Says how a step of the containment checklist stands, and who sees to it.</summary>
internal sealed class Tick(TickChecklist checklist, FitPeople people) : CaseDeed
{
    public override string Verb => Verbs.LegalTick;

    public override bool ShowsCase => true;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new TickForm
    {
        Case = number,
        Ticket = ticket,
        Step = fields.GetValueOrDefault(nameof(TickForm.Step)),
        State = fields.GetValueOrDefault(nameof(TickForm.State)),
        Before = fields.GetValueOrDefault(nameof(TickForm.Before)),
        Owner = fields.GetValueOrDefault(nameof(TickForm.Owner)),
        Note = fields.GetValueOrDefault(nameof(TickForm.Note)),
    };

    public override IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) =>
        StepIn(file, carried.GetValueOrDefault(nameof(TickForm.Step))) is { } step ? TickForm.FieldsOf(step) : base.Begin(file, carried);

    public override async Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken)
    {
        var tick = (TickForm)form;

        return tick with { Words = StepIn(file, tick.Step)?.Text ?? tick.Words, People = await people.OfAsync(handler, summary, cancellationToken) };
    }

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var tick = (TickForm)form;
        if (tick.GivesIt && await checklist.GiveAsync(handler, summary.Id, tick.Number, tick.ChosenOwner, cancellationToken) is not WorkResult.Done and var refused)
            return refused;

        return await checklist.TickAsync(handler, summary.Id, tick.Number, tick.ChosenState!.Value, tick.Note, cancellationToken);
    }

    private static ChecklistStep? StepIn(CaseFile? file, string? number) =>
        file?.Work.Checklist?.Steps.FirstOrDefault(step => step.Number.ToString(CultureInfo.InvariantCulture) == number);
}
