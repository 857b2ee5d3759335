using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>
/// Says that two cases have to do with each other. The trails say no more than that something was filed: an entry that named the other case would tell of it to
/// whoever is kept out of that one.
/// </summary>
public sealed class LinkCases(TimeProvider time, ChangeCasework change, OtherCase other)
{
    /// <param name="number">Of the other case.</param>
    public Task<WorkResult> LinkAsync(Handler handler, Guid caseId, CaseNumber number, CancellationToken cancellationToken) =>
        ChangeAsync(
            handler,
            caseId,
            number,
            (work, to, by) => work.Links.Any(link => link.CaseId == to.Id) ? work : work with { Links = [.. work.Links, new CaseLink(to.Id, to.Number, by.Id, to.Now(time))] },
            cancellationToken);

    public Task<WorkResult> UnlinkAsync(Handler handler, Guid caseId, CaseNumber number, CancellationToken cancellationToken) =>
        ChangeAsync(handler, caseId, number, (work, to, _) => work with { Links = [.. work.Links.Where(link => link.CaseId != to.Id)] }, cancellationToken);

    private Task<WorkResult> ChangeAsync(Handler handler, Guid caseId, CaseNumber number, Func<WorkRecord, CaseSummary, Handler, WorkRecord> side, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            async (sheet, token) =>
            {
                using var there = await other.OpenAsync(sheet.Transaction, handler, number, CaseRight.Work, token);
                if (there is null)
                    return new WorkStep(new CaseChange.NotThere());

                if (there.Case.Id == caseId)
                    return WorkStep.NotPossible;

                var here = side(sheet.Work, there.Case, handler);
                if (here.Links.Count == sheet.Work.Links.Count)
                    return WorkStep.AlreadyDone;

                var back = side(there.Work, sheet.Case, handler);
                if (here.Links.Count > WorkLimits.Links || back.Links.Count > WorkLimits.Links)
                    return WorkStep.NotValid(WorkProblem.TooMany);

                await other.SaveAsync(sheet.Transaction, handler, there, there.Case, back, CaseDeeds.Filed, new Dictionary<string, string>(), token);

                return new WorkStep(new CaseChange.To(sheet.Case, CaseDeeds.Filed), here);
            },
            cancellationToken);
}
