using System.Globalization;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Primitives;
using PolicyBot.Reports.Screening;

namespace PolicyBot.Reports;

/// <summary>Turns a form into a report, or says what is wrong with each field. Trusts nothing that a client may have checked.</summary>
public sealed class ReportCheck(TimeProvider time)
{
    /// <summary>As a named report; its time is kept exactly.</summary>
    public ReportCheckResult Named(ReportFields fields, ReporterFields who)
    {
        var problems = new Dictionary<string, ReportProblem>();
        var content = Content(fields, problems);
        var reporter = new ReporterIdentity(
            Text(nameof(who.ReporterName), who.ReporterName, ReportLimits.ReporterName, problems, required: true) ?? "",
            Text(nameof(who.ReporterContact), who.ReporterContact, ReportLimits.ReporterContact, problems));

        return problems.Count > 0
            ? new ReportCheckResult.Invalid(problems)
            : new ReportCheckResult.Valid(new Report.Named { Category = Categories.Of(content.HowItGotOut), Content = content, Reporter = reporter, ReceivedAt = time.GetUtcNow() });
    }

    /// <summary>As an anonymous report; its time is kept to the day.</summary>
    public ReportCheckResult Anonymous(ReportFields fields)
    {
        var problems = new Dictionary<string, ReportProblem>();
        var content = Content(fields, problems);

        return problems.Count > 0
            ? new ReportCheckResult.Invalid(problems)
            : new ReportCheckResult.Valid(new Report.Anonymous { Category = Categories.Of(content.HowItGotOut), Content = content, ReceivedOn = UtcDay.Today(time) });
    }

    /// <summary>A question to Legal, which nobody has to put their name to.</summary>
    /// <returns>The report, or the problem of the one field.</returns>
    public (Report? Report, ReportProblem? Problem) Question(string? question)
    {
        var problems = new Dictionary<string, ReportProblem>();
        var text = Text(nameof(question), question, ReportLimits.Question, problems, required: true);

        return problems.TryGetValue(nameof(question), out var problem)
            ? (null, problem)
            : (new Report.Anonymous { Category = Category.Question, Content = new ReportContent { WhatHappened = text! }, ReceivedOn = UtcDay.Today(time) }, null);
    }

    private ReportContent Content(ReportFields fields, Dictionary<string, ReportProblem> problems)
    {
        var sendAsWritten = string.Equals(fields.SendAsWritten, "true", StringComparison.Ordinal);
        var content = new ReportContent
        {
            WhatHappened = Text(nameof(fields.WhatHappened), fields.WhatHappened, ReportLimits.WhatHappened, problems, required: true, sendAsWritten) ?? "",
            Information = Choices<InformationKind>(nameof(fields.Information), fields.Information, problems),
            Classification = Choice<Classification>(nameof(fields.Classification), fields.Classification, problems),
            HowItGotOut = Choice<LeakPath>(nameof(fields.HowItGotOut), fields.HowItGotOut, problems),
            NoticedOn = Day(nameof(fields.NoticedOn), fields.NoticedOn, problems),
            Unit = Text(nameof(fields.Unit), fields.Unit, ReportLimits.Unit, problems),
            Country = Place(nameof(fields.Country), fields.Country, problems),
            StillGoingOn = Choice<Tristate>(nameof(fields.StillGoingOn), fields.StillGoingOn, problems),
            WhoIsInvolved = Text(nameof(fields.WhoIsInvolved), fields.WhoIsInvolved, ReportLimits.WhoIsInvolved, problems, sendAsWritten: sendAsWritten),
            KeepOut = Text(nameof(fields.KeepOut), fields.KeepOut, ReportLimits.KeepOut, problems, sendAsWritten: sendAsWritten),
            ManagementKnows = Choice<Tristate>(nameof(fields.ManagementKnows), fields.ManagementKnows, problems, ifMissing: Tristate.NotSure),
            RiskToMe = Choice<ReporterRisk>(nameof(fields.RiskToMe), fields.RiskToMe, problems, ifMissing: ReporterRisk.NotSaid),
            Evidence = Text(nameof(fields.Evidence), fields.Evidence, ReportLimits.Evidence, problems, sendAsWritten: sendAsWritten),
            // Nobody typed it, and so nobody could mend it: one that is not as it has to be is left out rather than in the report's way.
            Clause = PolicyClause.TryParse(fields.Clause, out var clause) ? clause : null,
        };

        if (content.WhatHappened.Length is > 0 and < ReportLimits.WhatHappenedAtLeast)
            problems.TryAdd(nameof(fields.WhatHappened), ReportProblem.TooShort);

        return content;
    }

    private static string? Text(string field, string? typed, int limit, Dictionary<string, ReportProblem> problems, bool required = false, bool sendAsWritten = false)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (required)
                problems.Add(field, ReportProblem.Missing);

            return null;
        }

        if (text.Length > limit)
            problems.Add(field, ReportProblem.TooLong);
        else if (ReceiptLook.IsIn(text))
            problems.Add(field, ReportProblem.HoldsAReceipt);
        else if (!sendAsWritten && PastedSecrets.Find(text) is { } secret)
            problems.Add(field, secret);

        return text;
    }

    private static T Choice<T>(string field, string? typed, Dictionary<string, ReportProblem> problems, T? ifMissing = null)
        where T : struct, Enum
    {
        if (typed is null)
        {
            if (ifMissing is null)
                problems.Add(field, ReportProblem.Missing);

            return ifMissing ?? default;
        }

        if (TryName<T>(typed, out var choice))
            return choice;

        problems.Add(field, ReportProblem.NotAChoice);

        return default;
    }

    private static T[] Choices<T>(string field, string? typed, Dictionary<string, ReportProblem> problems)
        where T : struct, Enum
    {
        if (typed is null)
        {
            problems.Add(field, ReportProblem.Missing);

            return [];
        }

        var names = typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var choices = names.Where(name => TryName<T>(name, out _)).Select(Enum.Parse<T>).Distinct().ToArray();
        if (choices.Length == 0 || choices.Length < names.Distinct(StringComparer.Ordinal).Count())
            problems.Add(field, ReportProblem.NotAChoice);

        return choices;
    }

    // Enum.TryParse alone would also take numbers and lists.
    private static bool TryName<T>(string name, out T value)
        where T : struct, Enum =>
        Enum.TryParse(name, ignoreCase: false, out value) && Enum.GetName(value) == name;

    private DateOnly? Day(string field, string? typed, Dictionary<string, ReportProblem> problems)
    {
        if (typed is null)
            return null;

        if (!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problems.Add(field, ReportProblem.NotADate);

            return null;
        }

        // A day's grace: where the reporter is, tomorrow may have begun.
        var today = UtcDay.Today(time).Date;
        if (day > today.AddDays(1))
            problems.Add(field, ReportProblem.InTheFuture);
        else if (day < today.AddYears(-ReportLimits.NoticedYearsAgo))
            problems.Add(field, ReportProblem.TooLongAgo);

        return day;
    }

    private static string? Place(string field, string? typed, Dictionary<string, ReportProblem> problems)
    {
        var code = typed?.Trim();
        if (code is not null && !Countries.All.ContainsKey(code))
            problems.Add(field, ReportProblem.NotAChoice);

        return code;
    }
}
