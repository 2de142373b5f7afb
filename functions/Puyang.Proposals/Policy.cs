using Puyang.Proposals.Calendar;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals;

/// <summary>office.json: everything that differs from bureau to bureau.</summary>
/// <param name="Unit">The bureau itself.</param>
/// <param name="Desk">The proposal office.</param>
/// <param name="Levels">The CPPCCs that hand proposals over.</param>
/// <param name="People">Everybody who acts.</param>
/// <param name="Departments">The sections that draft.</param>
/// <param name="Chains">Approval chains by kind of document.</param>
/// <param name="Series">Number series by kind of document.</param>
/// <param name="Copies">Who gets copies of a reply.</param>
/// <param name="Classes">The A/B/C scheme.</param>
/// <param name="Letter">Wording and optional elements of the reply.</param>
/// <param name="Times">Time limits.</param>
/// <param name="Calendar">Holidays and make-up workdays.</param>
public sealed record Policy(
    Unit Unit,
    Desk Desk,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Person> People,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Chain> Chains,
    IReadOnlyList<Series> Series,
    IReadOnlyList<CopyOffice> Copies,
    ClassScheme Classes,
    LetterPolicy Letter,
    TimeRules Times,
    WorkCalendar Calendar)
{
    /// <summary>The person with this id in office.json, or null.</summary>
    public Person? Person(PersonId id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>The department with this id, or null.</summary>
    public Department? Department(string id) => Departments.FirstOrDefault(department => department.Id == id);

    /// <summary>The cc office that this person id stands for, or null.</summary>
    public CopyOffice? Copy(PersonId id) => Copies.FirstOrDefault(copy => PersonId.Copy(copy.Id) == id);

    /// <summary>The cc office through whose own link returned paper forms are entered (提案委).</summary>
    public CopyOffice? Collector => Copies.FirstOrDefault(copy => copy.CollectsFeedback);

    /// <summary>True for people who may act for the proposal office.</summary>
    public bool IsClerk(PersonId id) => Person(id)?.Duties.Contains(Duty.Clerk) ?? false;

    /// <summary>The approval chain for a kind of document, or null.</summary>
    public Chain? Chain(string kind) => Chains.FirstOrDefault(chain => chain.For == kind);

    /// <summary>The number series for a kind of document, or null.</summary>
    public Series? SeriesFor(string kind) => Series.FirstOrDefault(series => series.For == kind);

    /// <summary>Whom a rule means: department.head, department.deputy, duty:{duty} (the first who has it) or a person's id; null when there is nobody.</summary>
    /// <param name="department">The department in charge; null before there is one.</param>
    public PersonId? Named(string by, Department? department) => by switch
    {
        "department.head" => department?.Head,
        "department.deputy" => department?.Deputy,
        _ when by.StartsWith("duty:", StringComparison.Ordinal) => People.FirstOrDefault(person => person.Duties.Contains(by["duty:".Length..]))?.Id,
        _ => Person(new PersonId(by))?.Id,
    };

    /// <summary>True in the hours in which reminders may leave: by day, and on working days only.</summary>
    public bool IsReminding(DateTimeOffset now) => Times.Reminders is { } reminders
        && TimeOnly.FromDateTime(now.ToOffset(Unit.UtcOffset).DateTime) is var time && time >= reminders.From && time <= reminders.Until
        && Calendar.IsWorkingDay(Day(now));

    /// <summary>When reminders may leave next; <paramref name="now"/> itself in those hours.</summary>
    public DateTimeOffset NextReminding(DateTimeOffset now)
    {
        if (IsReminding(now) || Times.Reminders is not { } reminders)
        {
            return now;
        }

        DateOnly today = Calendar.NextWorkingDay(Day(now));
        DateTimeOffset opening = Moment(today, reminders.From);
        return opening > now ? opening : Moment(Calendar.NextWorkingDay(today.AddDays(1)), reminders.From);
    }

    /// <summary>A time of a day at the bureau's offset.</summary>
    public DateTimeOffset Moment(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Unit.UtcOffset);

    /// <summary>The calendar day of a moment at the bureau's offset.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Unit.UtcOffset).DateTime);

    /// <summary>The moment until which a deadline is still kept: the end of its day by the policy.</summary>
    public DateTimeOffset End(Deadline deadline) => Moment(deadline.Due, Times.DayEnd);
}

/// <summary>The bureau.</summary>
/// <param name="Name">Full official name, as in letterhead and signature.</param>
/// <param name="UtcOffset">Fixed offset of its clock, for example 08:00:00.</param>
public sealed record Unit(string Name, TimeSpan UtcOffset);

/// <summary>The proposal office: a shared mailbox that gets notices, never links. 局办公室</summary>
public sealed record Desk(string Name, string Email);

/// <summary>Somebody who acts.</summary>
/// <param name="Id">Never reused.</param>
/// <param name="Name">As typed to confirm an act and as shown in the history.</param>
/// <param name="Email">Where links go: one person's own mailbox.</param>
/// <param name="Title">职务, shown beside the name.</param>
/// <param name="Phone">Preset for the contact note of a reply.</param>
/// <param name="Duties">What chains refer to; <see cref="Duty.Clerk"/> opens the office's pages.</param>
public sealed record Person(PersonId Id, string Name, string Email, string? Title, string? Phone, IReadOnlyList<string> Duties);

/// <summary>Duties that the program itself knows.</summary>
public static class Duty
{
    /// <summary>提案联络员: works the proposal office's pages.</summary>
    public const string Clerk = "clerk";
}

/// <summary>A section. 承办科室</summary>
/// <param name="Head">科室负责人.</param>
/// <param name="Deputy">分管领导.</param>
/// <param name="Officers">经办人; the first is the preset.</param>
public sealed record Department(string Id, string Name, PersonId Head, PersonId Deputy, IReadOnlyList<PersonId> Officers);

/// <summary>An approval chain; its last step signs.</summary>
/// <param name="For">Kind of document: reply.</param>
/// <param name="AfterCorrection">tell: earlier approvers are told of a later correction; approveAgain: the chain starts again.</param>
public sealed record Chain(string For, string AfterCorrection, IReadOnlyList<ChainStep> Steps)
{
    /// <summary>The chain of formal replies.</summary>
    public const string Reply = "reply";

    /// <summary>A correction sends the text through the whole chain again.</summary>
    public bool StartsAgain => AfterCorrection == "approveAgain";
}

/// <summary>One step of a chain.</summary>
/// <param name="Name">As shown: 科室负责人审核.</param>
/// <param name="By">department.head, department.deputy, duty:{duty} (the first person who has it) or a person's id.</param>
/// <param name="Signs">True for the signature (签发).</param>
public sealed record ChainStep(string Id, string Name, string By, bool Signs);

/// <summary>A number series. 发文字号</summary>
/// <param name="Prefix">机关代字, for example 某民提.</param>
/// <param name="StartAt">The first number of each year, at least 1.</param>
public sealed record Series(string Id, string For, string Prefix, int StartAt);

/// <summary>A cc office. 抄送机关</summary>
/// <param name="Copies">份数, printed in the letter.</param>
/// <param name="ContactName">The person whose mailbox this is.</param>
/// <param name="CollectsFeedback">True for the one that enters returned paper forms.</param>
public sealed record CopyOffice(string Id, string Name, int Copies, string ContactName, string Email, bool CollectsFeedback);

/// <summary>办理类别: the letters are not portable, so the scheme is named.</summary>
/// <param name="FollowUp">The class whose promises are looked back on, by its code; null for none. B类落实</param>
public sealed record ClassScheme(string Scheme, IReadOnlyList<ClassCode> Codes, string? FollowUp = null);

/// <summary>One class.</summary>
public sealed record ClassCode(string Code, string Meaning);

/// <summary>The reply letter's wording and optional elements. In the wordings {name} stands for a value.</summary>
/// <param name="Number">Shows 发文字号.</param>
/// <param name="Signature">Shows 署名.</param>
/// <param name="ClassMark">Shows 办理类别.</param>
/// <param name="Title">{level} {term} {session} {number}.</param>
/// <param name="IntersessionTitle">{level} {term} {number}.</param>
/// <param name="MemberSalutation">{name}.</param>
/// <param name="OrganisationSalutation">{name}.</param>
/// <param name="Contact">{name} {phone}.</param>
/// <param name="Format">letter for 信函格式, document for 文件格式 (GB/T 9704-2012, 10.1 and 7).</param>
/// <param name="Signatory">Shows 签发人, as some places do though the standard asks for it only upwards.</param>
public sealed record LetterPolicy(
    bool Number,
    bool Signature,
    bool ClassMark,
    string Title,
    string IntersessionTitle,
    string MemberSalutation,
    string OrganisationSalutation,
    string Contact,
    string Format = LetterPolicy.LetterFormat,
    bool Signatory = false)
{
    /// <summary>信函格式.</summary>
    public const string LetterFormat = "letter";

    /// <summary>文件格式.</summary>
    public const string DocumentFormat = "document";

    /// <summary>True for 文件格式.</summary>
    public bool IsDocument => Format == DocumentFormat;
}
