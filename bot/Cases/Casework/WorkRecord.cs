using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Casework;

/// <summary>What Legal has done with a case beside writing to its reporter. Kept sealed; what is not kept here is put in when the case is read.</summary>
public sealed record WorkRecord
{
    /// <summary>First to last.</summary>
    public IReadOnlyList<KeptTriage> Triages { get; init; } = [];

    /// <summary>The one that holds; <see langword="null"/> before the first.</summary>
    [JsonIgnore]
    public KeptTriage? Triage => Triages.Count == 0 ? null : Triages[^1];

    /// <summary><see langword="null"/> when nobody has asked for a lower severity.</summary>
    public Lowering? Lowering { get; init; }

    /// <summary>How many were asked for so far.</summary>
    public int Lowerings { get; init; }

    /// <summary>As <see cref="Casework.Tags"/> writes them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>When read for somebody, only those to cases that they may know.</summary>
    public IReadOnlyList<CaseLink> Links { get; init; } = [];

    /// <summary><see langword="null"/> before the case is taken, of a question, and where no policy has one.</summary>
    public Checklist? Checklist { get; init; }

    /// <summary>First to last.</summary>
    public IReadOnlyList<CaseMove> Moves { get; init; } = [];

    /// <summary>What waits for approval; <see langword="null"/> when nothing does.</summary>
    public ClosingProposal? Closing { get; init; }

    /// <summary>How many closings were proposed so far.</summary>
    public int Closings { get; init; }

    /// <summary>Of the dialogs in which a closing was proposed or a name asked for, whatever became of it: none of them does so again.</summary>
    public IReadOnlyList<string> OnceKeys { get; init; } = [];

    /// <summary>Not yet decided.</summary>
    public IReadOnlyList<IdentityRequest> IdentityRequests { get; init; } = [];

    public IReadOnlyList<IdentityRelease> IdentityReleases { get; init; } = [];

    /// <summary>First to last.</summary>
    [JsonIgnore]
    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    /// <summary>The cases that were merged into this one.</summary>
    [JsonIgnore]
    public IReadOnlyList<MergedCase> Duplicates { get; init; } = [];

    /// <summary>The case into which this one was merged.</summary>
    [JsonIgnore]
    public CaseSummary? MergedInto { get; init; }
}
