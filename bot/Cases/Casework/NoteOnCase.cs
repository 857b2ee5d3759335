using System.Globalization;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Writes an internal note, which no reporter sees. A closed case takes notes too.</summary>
public sealed class NoteOnCase(TimeProvider time, ChangeCasework change, NoteStore notes, SearchIndex index)
{
    /// <param name="ticket">Of the dialog: sent twice, it writes once.</param>
    /// <param name="isPrivileged">See <see cref="CaseNote.IsPrivileged"/>.</param>
    public async Task<WorkResult> AddAsync(Handler handler, Guid caseId, Ticket ticket, string text, bool isPrivileged, CancellationToken cancellationToken) =>
        WorkText.ProblemOf(text, WorkLimits.Note) is { } problem
            ? new WorkResult.NotValid(problem)
            : await change.DoAsync(
                handler,
                caseId,
                CaseRight.Work,
                async (sheet, token) =>
                {
                    var number = await notes.AddAsync(
                        sheet.Transaction, caseId, handler.Id, text.Trim(), isPrivileged, sheet.Case.Now(time), ticket.OnceKey, sheet.Key, token);

                    if (number is not null && !isPrivileged) // what is privileged is found by nobody who does not read it
                        await index.AddAsync(sheet.Transaction, caseId, text, token);

                    return number is null
                        ? WorkStep.AlreadyDone
                        : new WorkStep(new CaseChange.To(sheet.Case, CaseDeeds.Noted)
                        {
                            Details = new Dictionary<string, string>
                            {
                                ["number"] = number.Value.ToString(CultureInfo.InvariantCulture),
                                ["kind"] = isPrivileged ? "privileged" : "internal",
                            },
                        });
                },
                cancellationToken);
}
