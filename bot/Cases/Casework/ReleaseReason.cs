namespace PolicyBot.Cases.Casework;

/// <summary>Why a reporter's name is let out (Directive (EU) 2019/1937, art. 16).</summary>
public enum ReleaseReason
{
    /// <summary>Whoever follows the report up cannot do so without it: art. 16(1).</summary>
    FollowUp,

    /// <summary>A law asks for it, in an investigation by an authority or before a court: art. 16(2).</summary>
    LegalDuty,

    /// <summary>The reporter has agreed: art. 16(1).</summary>
    Consent,
}
