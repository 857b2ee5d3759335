using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Outbox;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

public class PuttingAQuestionToLegal
{
    private const string Question = "May I name the customer in my thesis?";

    [Fact]
    public async Task It_becomes_one_anonymous_case_with_the_question_in_it_however_often_the_dialog_is_sent()
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database);
        var legal = new QuestionCase(desk.Get<ReportCheck>(), desk.OpenCase);
        var ticket = desk.Ticket();

        var first = Assert.IsType<QuestionResult.Sent>(await legal.SendAsync(ticket, Question, CancellationToken.None));
        var second = Assert.IsType<QuestionResult.Sent>(await legal.SendAsync(ticket, Question, CancellationToken.None));
        Assert.Equal(first.Opened.Receipt.Reveal(), second.Opened.Receipt.Reveal());

        var file = await OnlyCaseAsync(desk);
        Assert.Equal(Category.Question, file.Case.Category);
        Assert.Equal(Question, file.Report.WhatHappened);
        Assert.Null(file.Reporter);
        Assert.True(file.Case.IsAnonymous);
    }

    [Fact]
    public async Task What_is_wrong_with_it_is_said_and_nothing_is_kept()
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database);
        var legal = new QuestionCase(desk.Get<ReportCheck>(), desk.OpenCase);

        var result = await legal.SendAsync(desk.Ticket(), new string('a', ReportLimits.Question + 1), CancellationToken.None);

        Assert.Equal(new QuestionResult.Refused(ReportProblem.TooLong), result);
        Assert.Empty(await desk.PendingAsync());
    }

    private static async Task<CaseFile> OnlyCaseAsync(Desk desk)
    {
        foreach (var delivery in await desk.PendingAsync())
            await desk.Get<IEnumerable<IDeliver>>().Single(destination => destination.Kind == "inbox").DeliverAsync(delivery, CancellationToken.None);

        var summary = Assert.Single(await desk.Read.ListAsync(desk.Handler, CancellationToken.None));

        return (await desk.Read.OpenAsync(desk.Handler, summary.Id, CancellationToken.None))!;
    }
}
