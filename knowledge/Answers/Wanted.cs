namespace PolicyBot.Knowledge.Answers;

/// <summary>What kind of thing a question asks for.</summary>
internal enum Wanted
{
    Anything,

    /// <summary>A duration, a deadline or how often.</summary>
    Time,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Another number.</summary>
    Number,

    /// <summary>A person, a role or a team.</summary>
    Person,

    /// <summary>A telephone number or an address.</summary>
    Contact,

    /// <summary>Steps to take.</summary>
    Steps,
}
