namespace PolicyBot.Reports;

/// <summary>A report as it came from a form: every field as typed, or <see langword="null"/> when left empty. Has no place for the reporter. The form's input ids are the names of these members.</summary>
public sealed record ReportFields
{
    public string? WhatHappened { get; init; }

    /// <summary>Names of <see cref="InformationKind"/>, joined by commas.</summary>
    public string? Information { get; init; }

    public string? Classification { get; init; }

    public string? HowItGotOut { get; init; }

    /// <summary>yyyy-MM-dd</summary>
    public string? NoticedOn { get; init; }

    public string? Unit { get; init; }

    public string? Country { get; init; }

    public string? StillGoingOn { get; init; }

    public string? WhoIsInvolved { get; init; }

    public string? KeepOut { get; init; }

    public string? ManagementKnows { get; init; }

    public string? RiskToMe { get; init; }

    public string? Evidence { get; init; }

    /// <summary><c>true</c> when the reporter says that what looks like a secret is none.</summary>
    public string? SendAsWritten { get; init; }

    /// <summary>As <see cref="PolicyClause.ToString"/> writes it; nobody types it.</summary>
    public string? Clause { get; init; }

    /// <summary>Id of the box for one kind of information, for forms that have a box each; ticked it holds <c>true</c>.</summary>
    public static string BoxOf(InformationKind kind) => $"{nameof(Information)}_{kind}";

    public static ReportFields From(IReadOnlyDictionary<string, string> fields)
    {
        return new ReportFields
        {
            WhatHappened = Field(nameof(WhatHappened)),
            Information = Field(nameof(Information)) ?? Ticked(),
            Classification = Field(nameof(Classification)),
            HowItGotOut = Field(nameof(HowItGotOut)),
            NoticedOn = Field(nameof(NoticedOn)),
            Unit = Field(nameof(Unit)),
            Country = Field(nameof(Country)),
            StillGoingOn = Field(nameof(StillGoingOn)),
            WhoIsInvolved = Field(nameof(WhoIsInvolved)),
            KeepOut = Field(nameof(KeepOut)),
            ManagementKnows = Field(nameof(ManagementKnows)),
            RiskToMe = Field(nameof(RiskToMe)),
            Evidence = Field(nameof(Evidence)),
            SendAsWritten = Field(nameof(SendAsWritten)),
            Clause = Field(nameof(Clause)),
        };

        string? Ticked()
        {
            var ticked = Enum.GetValues<InformationKind>().Where(kind => Field(BoxOf(kind)) == "true").ToArray();

            return ticked.Length == 0 ? null : string.Join(',', ticked);
        }

        string? Field(string name) => fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
    }
}
