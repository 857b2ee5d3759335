using System.Collections.Frozen;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>The words in which people tell of leaks.</summary>
internal static class LeakWords
{
    /// <summary>Happened, and by itself a breach.</summary>
    public static readonly WordList Breached = new(
        "leaked leaking stole stolen stealing exfiltrated hacked breached sold selling disclosed disclosing divulged revealed betrayed spied smuggled");

    /// <summary>Happened, and a breach if it was something of ours or went out of the house.</summary>
    public static readonly WordList Passed = new(
        """
        sent sending emailed emailing e-mailed mailed mailing forwarded forwarding shared sharing posted posting uploaded uploading copied copying
        downloaded downloading gave given giving handed handing showed shown showing told telling took taken taking published publishing pasted pasting
        printed transferred transferring passed passing exported exporting photographed lost left misplaced dropped accessed accessing put deleted deleting typed entered clicked
        leaks steals sells discloses reveals
        """);

    /// <summary>Not happened yet; counts with "is going to", "wants to" before it.</summary>
    public static readonly WordList Intended = new("leak steal sell disclose reveal take send share copy give upload download forward publish pass email");

    /// <summary>Things of ours.</summary>
    public static readonly WordList Things = new(
        """
        list lists pricelist price prices pricing customers clients data database databases code source secret secrets file files document documents docs
        formula formulas recipe recipes drawing drawings blueprint blueprints design designs roadmap plan plans contract contracts password passwords credentials
        spreadsheet spreadsheets excel slides deck presentation prototype prototypes record records information info details specs specification specifications
        algorithm keys notes minutes whiteboard machine bag laptop laptops notebook phone phones usb stick drive badge folder papers printouts emails mails figures numbers forecast margins
        """);

    /// <summary>Places out of the house.</summary>
    public static readonly WordList Outside = new(
        """
        competitor competitors competition rival rivals gmail hotmail yahoo icloud dropbox wetransfer chatgpt github gitlab linkedin facebook twitter instagram whatsapp telegram
        pastebin reddit forum internet online public publicly press journalist journalists newspaper reporter outside outsider outsiders external externally private
        personal home friend friends wife husband girlfriend boyfriend brother sister family former ex employer recruiter stranger strangers darknet accident accidentally mistake wrong phishing
        """);

    /// <summary>Places out of the house to which nothing goes with leave.</summary>
    public static readonly WordList Hostile = new("competitor competitors competition rival rivals press journalist journalists newspaper darknet pastebin");

    /// <summary>Where a thing of ours must not turn up.</summary>
    public static readonly WordList Exposed = new(
        "competitor competitors rival rivals press newspaper internet web website github gitlab pastebin darknet dark forum reddit linkedin facebook twitter youtube sale printer train street bin trash");

    /// <summary>Places in the house.</summary>
    public static readonly FrozenSet<string> Inside = Frozen("team teams internally intranet sharepoint onedrive legal hr department");

    /// <summary>Say that something was come upon, or stands somewhere.</summary>
    public static readonly FrozenSet<string> Finding = Frozen("found saw seen spotted discovered is are was were has have ended showed turned appeared circulates circulating being");

    /// <summary>Stand before a word that only looks like a verb: "the leaked list", "rules for shared files".</summary>
    public static readonly FrozenSet<string> BeforeAdjectives = Frozen(
        "a an the any all every each some these those this that my our your his her their of for on with about from by in to than like against regarding concerning");

    /// <summary>Stand between the one who did it and the verb.</summary>
    public static readonly FrozenSet<string> Adverbs = Frozen(
        "accidentally mistakenly unintentionally wrongly just also probably possibly maybe perhaps already secretly deliberately intentionally actually really even then may might could must");

    public static readonly FrozenSet<string> Auxiliaries = Frozen("was were been got gotten being has have had is are be im keeps kept started ive hes shes theyre weve theyve");

    public static readonly FrozenSet<string> Nots = Frozen("not never hasnt havent hadnt wasnt werent isnt arent dont didnt");

    public static readonly FrozenSet<string> Nobodies = Frozen("no nobody nothing none noone never");

    private static FrozenSet<string> Frozen(string words) => words.Split(' ').ToFrozenSet();
}
