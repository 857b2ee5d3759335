using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Sets the tags of a case, all at once. A closed case can be tagged too.</summary>
public sealed class TagCase(ChangeCasework change)
{
    public async Task<WorkResult> SetAsync(Handler handler, Guid caseId, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var (written, problem) = Tags.Of(tags);

        return problem is { } wrong
            ? new WorkResult.NotValid(wrong)
            : await change.DoAsync(
                handler,
                caseId,
                CaseRight.Work,
                sheet => sheet.Work.Tags.SequenceEqual(written)
                    ? WorkStep.AlreadyDone
                    : new WorkStep(new CaseChange.To(sheet.Case, CaseDeeds.Filed), sheet.Work with { Tags = written }),
                cancellationToken);
    }
}
