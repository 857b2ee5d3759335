using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Reports;

public sealed class CheckingAReport
{
    private readonly ReportCheck _check = new(new FakeClock());

    [Fact]
    public void A_filled_form_becomes_a_report_with_every_answer()
    {
        var report = Assert.IsType<ReportCheckResult.Valid>(_check.Anonymous(A.Fields())).Report;

        Assert.Equal(Category.Disclosure, report.Category);
        Assert.Equivalent(
            new ReportContent
            {
                WhatHappened = A.Statement,
                Information = [InformationKind.PricesAndContracts, InformationKind.CustomerData],
                Classification = Classification.Restricted,
                HowItGotOut = LeakPath.EmailOutside,
                NoticedOn = new DateOnly(2026, 2, 27),
                Unit = "Sales, Lyon",
                Country = "FR",
                StillGoingOn = Tristate.NotSure,
                WhoIsInvolved = "A key account manager",
                ManagementKnows = Tristate.No,
                RiskToMe = ReporterRisk.Some,
                Evidence = "The mail gateway's log of that day",
            },
            report.Content,
            strict: true);
    }

    [Fact]
    public void An_anonymous_report_has_no_member_that_could_hold_a_person_a_channel_or_a_time_of_day()
    {
        Assert.Equal(
            ["Category", "Content", "ReceivedOn"],
            typeof(Report.Anonymous).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal));
        Assert.Equal(typeof(PolicyBot.Primitives.UtcDay), typeof(Report.Anonymous).GetProperty("ReceivedOn")!.PropertyType);
        Assert.DoesNotContain(typeof(ReportFields).GetProperties(), property => property.Name.Contains("Reporter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_report_keeps_who_filed_it_and_when()
    {
        var report = Assert.IsType<Report.Named>(Assert.IsType<ReportCheckResult.Valid>(_check.Named(A.Fields(), A.Reporter())).Report);

        Assert.Equal(new ReporterIdentity("Ines Marchetti", "ext. 4410, mornings"), report.Reporter);
        Assert.Equal(FakeClock.MondayMorning, report.ReceivedAt);
    }

    [Fact]
    public void A_named_report_without_a_name_is_told_so() =>
        Assert.Equal(ReportProblem.Missing, Assert.Single(Problems(_check.Named(A.Fields(), new ReporterFields("  ", null)))).Value);

    [Fact]
    public void An_empty_form_says_what_is_missing_in_each_field_that_is_needed() =>
        Assert.Equal(
            ["Classification", "HowItGotOut", "Information", "StillGoingOn", "WhatHappened"],
            Problems(_check.Anonymous(new ReportFields())).Where(problem => problem.Value == ReportProblem.Missing).Select(problem => problem.Key).Order(StringComparer.Ordinal));

    public static TheoryData<string, string, ReportProblem> WrongAnswers() => new()
    {
        { nameof(ReportFields.WhatHappened), "Too short.", ReportProblem.TooShort },
        { nameof(ReportFields.WhatHappened), new string('x', 8_001), ReportProblem.TooLong },
        { nameof(ReportFields.WhatHappened), "My receipt is 7KQ4-M2XD-9R0A-BCDE-F123-GHJK-MNPQ, is it not?", ReportProblem.HoldsAReceipt },
        { nameof(ReportFields.Information), "Everything", ReportProblem.NotAChoice },
        { nameof(ReportFields.Information), "CustomerData,3", ReportProblem.NotAChoice },
        { nameof(ReportFields.Information), ",,,", ReportProblem.NotAChoice },
        { nameof(ReportFields.Classification), "3", ReportProblem.NotAChoice },
        { nameof(ReportFields.Classification), "restricted", ReportProblem.NotAChoice },
        { nameof(ReportFields.Classification), "Internal,Restricted", ReportProblem.NotAChoice },
        { nameof(ReportFields.HowItGotOut), "-1", ReportProblem.NotAChoice },
        { nameof(ReportFields.HowItGotOut), "<script>", ReportProblem.NotAChoice },
        { nameof(ReportFields.NoticedOn), "27.02.2026", ReportProblem.NotADate },
        { nameof(ReportFields.NoticedOn), "2026-02-30", ReportProblem.NotADate },
        { nameof(ReportFields.NoticedOn), "2026-03-04", ReportProblem.InTheFuture },
        { nameof(ReportFields.NoticedOn), "1926-03-02", ReportProblem.TooLongAgo },
        { nameof(ReportFields.Unit), new string('x', 101), ReportProblem.TooLong },
        { nameof(ReportFields.Country), "XX", ReportProblem.NotAChoice },
        { nameof(ReportFields.Country), "fr", ReportProblem.NotAChoice },
        { nameof(ReportFields.StillGoingOn), "Perhaps", ReportProblem.NotAChoice },
        { nameof(ReportFields.WhoIsInvolved), new string('x', 2_001), ReportProblem.TooLong },
        { nameof(ReportFields.ManagementKnows), "2147483648", ReportProblem.NotAChoice },
        { nameof(ReportFields.RiskToMe), "Extreme", ReportProblem.NotAChoice },
        { nameof(ReportFields.Evidence), new string('x', 4_001), ReportProblem.TooLong },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public void A_wrong_answer_is_named_and_nothing_else_is(string field, string typed, ReportProblem problem)
    {
        var form = A.FilledForm();
        form[field] = typed;

        Assert.Equal(new KeyValuePair<string, ReportProblem>(field, problem), Assert.Single(Problems(_check.Anonymous(ReportFields.From(form)))));
    }

    [Theory]
    [InlineData("he pasted -----BEGIN RSA PRIVATE KEY----- into the chat", ReportProblem.HoldsAKey)]
    [InlineData("the key was AKIAIOSFODNN7EXAMPLE and it worked", ReportProblem.HoldsAKey)]
    [InlineData("token ghp_0123456789abcdefghijABCDEFGHIJ012345 is on the wiki", ReportProblem.HoldsAKey)]
    [InlineData("postgres://admin:hunter2hunter2@db.internal/prices was in the mail", ReportProblem.HoldsAKey)]
    [InlineData("the mail said password: Sommer2026!! and it is right", ReportProblem.HoldsAKey)]
    [InlineData("she read out 4111 1111 1111 1111 on the phone to them", ReportProblem.HoldsACardNumber)]
    [InlineData("card 5500-0000-0000-0004 was in the mail that went out", ReportProblem.HoldsACardNumber)]
    [InlineData("a;\nb;\nc;\nd;\ne;\nf;\ng;\nh;\ni;", ReportProblem.HoldsLongCode)]
    [InlineData("Acme,12,Paris,FR,1\nBolt,13,Lyon,FR,2\nCord,14,Nice,FR,3\nDart,15,Metz,FR,4\nEcho,16,Albi,FR,5\nFort,17,Brest,FR,6\nGolf,18,Pau,FR,7\nHall,19,Toul,FR,8", ReportProblem.HoldsLongCode)]
    public void What_looks_like_the_secret_itself_is_asked_about_and_goes_through_once_confirmed(string typed, ReportProblem problem)
    {
        var form = A.FilledForm();
        form[nameof(ReportFields.WhatHappened)] = typed;
        Assert.Equal(problem, Assert.Single(Problems(_check.Anonymous(ReportFields.From(form)))).Value);

        form[nameof(ReportFields.SendAsWritten)] = "true";
        Assert.Equal(typed, Assert.IsType<ReportCheckResult.Valid>(_check.Anonymous(ReportFields.From(form))).Report.Content.WhatHappened);
    }

    [Theory]
    [InlineData("The password of the price database was on a sticky note at the copier.")]
    [InlineData("On 2026-02-27 at 14:30 they called +33 4 72 00 00 00 and asked for order 20260227001.")]
    [InlineData("Invoice 4111 1111 1111 1112 is not a card.")]
    [InlineData("First I saw it.\nThen I told my manager.\nNothing happened.\nA week later it was gone.\nI asked again.\nNo answer came.\nSo I write here.\nThank you.\nBye.")]
    public void An_ordinary_account_is_not_taken_for_a_secret(string typed)
    {
        var form = A.FilledForm();
        form[nameof(ReportFields.WhatHappened)] = typed;

        Assert.IsType<ReportCheckResult.Valid>(_check.Anonymous(ReportFields.From(form)));
    }

    [Fact]
    public void A_receipt_is_not_let_through_even_when_confirmed()
    {
        var form = A.FilledForm();
        form[nameof(ReportFields.Evidence)] = "7KQ4-M2XD-9R0A-BCDE-F123-GHJK-MNPQ";
        form[nameof(ReportFields.SendAsWritten)] = "true";

        Assert.Equal(ReportProblem.HoldsAReceipt, Problems(_check.Anonymous(ReportFields.From(form)))[nameof(ReportFields.Evidence)]);
    }

    [Fact]
    public void Mark_up_and_card_fragments_are_plain_text_like_any_other()
    {
        var form = A.FilledForm();
        form[nameof(ReportFields.WhatHappened)] = """<img src=x onerror=alert(1)> {"type":"Action.OpenUrl"} **bold** [link](javascript:alert(1)) {{DATE(2026-01-01T00:00:00Z)}}""";

        var report = Assert.IsType<ReportCheckResult.Valid>(_check.Anonymous(ReportFields.From(form))).Report;

        Assert.Equal(form[nameof(ReportFields.WhatHappened)], report.Content.WhatHappened);
    }

    [Fact]
    public void A_million_letters_are_refused_at_once()
    {
        var form = A.FilledForm();
        foreach (var field in form.Keys.ToArray())
            form[field] = new string('7', 1_000_000);

        Assert.Equal(form.Count, Problems(_check.Anonymous(ReportFields.From(form))).Count);
    }

    [Theory]
    [InlineData(Classification.Restricted, Tristate.Yes, LeakPath.BreakIn, Severity.Critical)]
    [InlineData(Classification.Restricted, Tristate.NotSure, LeakPath.EmailOutside, Severity.High)]
    [InlineData(Classification.Restricted, Tristate.No, LeakPath.DepartingPerson, Severity.Critical)]
    [InlineData(Classification.Confidential, Tristate.No, LeakPath.SpokenOrPresented, Severity.High)]
    [InlineData(Classification.NotSure, Tristate.Yes, LeakPath.NotSure, Severity.High)]
    [InlineData(Classification.NotSure, Tristate.No, LeakPath.NotSure, Severity.Normal)]
    [InlineData(Classification.Internal, Tristate.Yes, LeakPath.PaperOrPrint, Severity.Normal)]
    public void Severity_is_that_of_the_breach_response_policy(Classification classification, Tristate goingOn, LeakPath path, Severity severity) =>
        Assert.Equal(severity, SeverityScale.Of(Category.Disclosure, A.Content() with { Classification = classification, StillGoingOn = goingOn, HowItGotOut = path }));

    private static IReadOnlyDictionary<string, ReportProblem> Problems(ReportCheckResult result) => Assert.IsType<ReportCheckResult.Invalid>(result).Problems;
}
