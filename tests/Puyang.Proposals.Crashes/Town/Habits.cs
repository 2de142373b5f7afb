namespace Puyang.Proposals.Crashes.Town;

/// <summary>What somebody does when no answer comes.</summary>
internal enum Habit
{
    /// <summary>Opens the link again and looks.</summary>
    LooksAgain,

    /// <summary>Sends the very same form again.</summary>
    SendsAgain,
}

/// <summary>How somebody sends a form.</summary>
internal enum Manner
{
    Once,

    /// <summary>The same form twice, one after the other.</summary>
    Twice,

    /// <summary>The same form twice at the same moment, as by a double click.</summary>
    AtOnce,

    /// <summary>Two forms for the same act, from two tabs, at the same moment.</summary>
    TwoTabs,

    /// <summary>After every act all earlier forms arrive again in any order, as they were and under new ids.</summary>
    Late,
}
