namespace PolicyBot.Reports;

/// <summary>How the information got out, or may have.</summary>
public enum LeakPath
{
    EmailOutside,
    ChatOrMessaging,
    CloudOrLink,
    RemovableMedia,
    PaperOrPrint,
    LostOrStolenDevice,
    AiToolOrPublicCode,
    SpokenOrPresented,
    DepartingPerson,
    BreakIn,
    NotSure,
}
