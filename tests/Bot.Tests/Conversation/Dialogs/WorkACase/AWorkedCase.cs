using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handling;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>A case on which Legal has done everything there is to do.</summary>
internal static class AWorkedCase
{
    public static CaseFile Of(CaseFile file) => file with
    {
        Case = file.Case with { Status = CaseStatus.AwaitingReporter, Acknowledged = ACase.Day, Assignee = "lena-vogt", WaitingSince = UtcDay.Of(FakeClock.MondayMorning) },
        Report = file.Report with { Clause = PolicyClause.Of("breach-response", "2026-01", ["First hour", "Containment"]), KeepOut = "Bo Lindqvist" },
        Names = new Dictionary<string, string> { ["lena-vogt"] = "Lena Vogt", ["tom-adeyemi"] = "Tom Adeyemi" },
        Clocks = EachClock(),
        Work = Work(length => "Because of the price list."[..Math.Min(length, 26)], steps: 6, notes: 2),
    };

    public static CaseFile Longest(CaseFile file, Func<int, string> letters) => Of(file) with { Work = Work(letters, steps: 20, notes: 40) };

    public static IReadOnlyList<CaseClock> EachClock() =>
    [
        .. Enum.GetValues<ClockState>().Zip([ClockKind.PersonalAnswer, ClockKind.Acknowledge, ClockKind.Feedback, ClockKind.Acknowledge, ClockKind.Feedback]).Select(pair => new CaseClock
        {
            Kind = pair.Second,
            Limit = new(2026, 6, 2),
            Target = pair.Second is ClockKind.Feedback ? new(2026, 5, 2) : new(2026, 6, 2),
            State = pair.First,
            Left = 3,
        }),
    ];

    public static Checklist Checklist(Func<int, string> letters, int steps) => new(
        "breach-response",
        "2026-01",
        "First hour",
        ACase.Day,
        ACase.Day,
        [
            .. Enumerable.Range(1, steps).Select(number => new ChecklistStep
            {
                Number = number,
                Text = letters(400),
                State = (StepState)(number % 3),
                Owner = number % 2 == 0 ? "tom-adeyemi" : null,
                By = number % 3 == 0 ? null : "lena-vogt",
                When = number % 3 == 0 ? null : ACase.Day,
                Note = number % 3 == 2 ? letters(WorkLimits.Reason) : null,
            }),
        ]);

    private static WorkRecord Work(Func<int, string> letters, int steps, int notes) => new()
    {
        Triages =
        [
            new KeptTriage(
                new Triage
                {
                    Likelihood = Likelihood.Possible,
                    Impact = Impact.Serious,
                    Retaliation = RetaliationRisk.Medium,
                    RetaliationReason = letters(WorkLimits.Reason),
                    Chosen = Severity.Critical,
                    Reason = letters(WorkLimits.Reason),
                },
                "lena-vogt",
                ACase.Day,
                "00"),
        ],
        Lowering = new Lowering(1, Severity.Normal, "tom-adeyemi", ACase.Day),
        Tags = [.. Enumerable.Range(0, WorkLimits.Tags).Select(number => $"tag {number}")],
        Links = [new CaseLink(Guid.Empty, CaseNumber.Draw(A.Ids()), "lena-vogt", ACase.Day)],
        Checklist = Checklist(letters, steps),
        Moves = [new CaseMove(CaseStatus.InReview, CaseStatus.AwaitingReporter, letters(WorkLimits.Reason), "lena-vogt", ACase.Day)],
        Closing = new ClosingProposal(1, Outcome.Substantiated, letters(WorkLimits.Feedback), "tom-adeyemi", ACase.Day, "00"),
        Notes = [.. Enumerable.Range(1, notes).Select(number => new CaseNote(number, "tom-adeyemi", ACase.Day, number % 2 == 0, letters(WorkLimits.Note)))],
        Duplicates = [new MergedCase(ACase.Summary(), [])],
        MergedInto = ACase.Summary(),
    };
}
