using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Tests.TestKit;

/// <summary>What a lead does to cases on a <see cref="Desk"/>, whether a post has arrived or not.</summary>
internal static class DeskDeeds
{
    public static async Task KeepOutAsync(this Desk desk, OpenedCase opened, string person) =>
        Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().AddAsync(desk.Handler, (await desk.CaseOfAsync(opened)).Id, person, CancellationToken.None));

    public static async Task MergeAsync(this Desk desk, OpenedCase duplicate, OpenedCase main) =>
        Assert.IsType<WorkResult.Done>(await desk.Get<MergeCases>().MergeAsync(desk.Handler, (await desk.CaseOfAsync(duplicate)).Id, desk.Ticket(), main.Number, CancellationToken.None));

    private static async Task<CaseSummary> CaseOfAsync(this Desk desk, OpenedCase opened) =>
        (await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, opened.Number, token), CancellationToken.None))!;
}
