using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Sets the tags of a case, all at once. A closed case can be tagged too.</summary>
public sealed class TagCase(ChangeCasework change, SearchIndex index)
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
                async (sheet, token) =>
                {
                    if (sheet.Work.Tags.SequenceEqual(written))
                        return WorkStep.AlreadyDone;

                    foreach (var tag in sheet.Work.Tags.Except(written))
                        await index.RemoveTagAsync(sheet.Transaction, caseId, tag, token);
                    foreach (var tag in written.Except(sheet.Work.Tags))
                        await index.AddAsync(sheet.Transaction, caseId, SearchIndex.TagPrefix + tag, token);

                    return new WorkStep(new CaseChange.To(sheet.Case, CaseDeeds.Filed), sheet.Work with { Tags = written });
                },
                cancellationToken);
    }
}
