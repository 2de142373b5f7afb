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
/// <param name="Units">Other bureaus, by the names that notices use; null for none. 其他单位</param>
/// <param name="Delegations">Who acts for whom from when to when; null for none. 委托</param>
/// <param name="Consultation">What must have been talked over before a reply is signed; null where nothing is demanded. 沟通</param>
/// <param name="CoHandling">How co-handlers are asked; null for the usual. 会办</param>
/// <param name="Return">How a proposal is given back; null for the usual. 退回</param>
/// <param name="Extension">How often and how far a reply's limit may be extended; null for the usual. 延期</param>
/// <param name="Notices">The days that the handover notices of meetings set; null for none. 交办通知</param>
/// <param name="Answering">Who is answered and whose rating counts; null for the usual. 答复</param>
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
    WorkCalendar Calendar,
    IReadOnlyList<PartnerUnit>? Units = null,
    IReadOnlyList<Delegation>? Delegations = null,
    ConsultationPolicy? Consultation = null,
    CoHandlingPolicy? CoHandling = null,
    ReturnPolicy? Return = null,
    ExtensionPolicy? Extension = null,
    IReadOnlyList<HandoverNotice>? Notices = null,
    AnsweringPolicy? Answering = null)
{
    /// <summary>Who is answered and whose rating counts, as office.json says or as is usual.</summary>
    public AnsweringPolicy Answer => Answering ?? AnsweringPolicy.Usual;

    /// <summary>The office that handed the proposals over and decides what the bureau asks of it; null where it is asked on paper. 交办机关</summary>
    public CopyOffice? Authority => Copies.FirstOrDefault(copy => copy.DecidesHandover);

    /// <summary>Whoever answers for the 交办机关: that office, or else the proposal office, which records its answers on paper.</summary>
    public PersonId AuthorityPerson => Authority is { } authority ? PersonId.Copy(authority.Id) : PersonId.Desk;

    /// <summary>The 交办机关 as sentences name it: by its own name, where office.json has it.</summary>
    public string AuthorityName => Authority?.Name ?? "交办机关";

    /// <summary>Another bureau by the name that a notice uses, or null.</summary>
    public PartnerUnit? Partner(string name) => Units?.FirstOrDefault(unit => unit.Name == name);

    /// <summary>Where mail to a unit goes: the mailbox that the notice names, else the bureau's address book; null when it must go on paper.</summary>
    internal string? Mailbox(Intake.OtherUnit unit) => unit.Email ?? Partner(unit.Name)?.Email;

    /// <summary>The chain that a case's document goes through: the first that is made for its kind, role and weight, else the first made for all.</summary>
    public Chain? ChainOf(Case proposal)
    {
        Chain[] fitting = [.. ChainsFor(proposal.Document).Where(chain => chain.When?.Fits(proposal) ?? true)];
        return fitting.FirstOrDefault(chain => chain.When is not null) ?? fitting.FirstOrDefault();
    }

    /// <summary>The series from which a case's document takes its number.</summary>
    public Series? SeriesOf(Case proposal) => SeriesFor(proposal.Document);

    /// <summary>The chain of a case's letters of request; null where these are working letters. 会办征求函</summary>
    public Chain? RequestChain(Case proposal)
    {
        Chain[] fitting = [.. Chains.Where(chain => chain.For == Proposals.Chain.Request && (chain.When?.Fits(proposal) ?? true))];
        return fitting.FirstOrDefault(chain => chain.When is not null) ?? fitting.FirstOrDefault();
    }

    // Without a chain of its own an opinion goes the way of a reply.
    private IEnumerable<Chain> ChainsFor(string kind) =>
        Chains.Any(chain => chain.For == kind) ? Chains.Where(chain => chain.For == kind) : Chains.Where(chain => chain.For == Proposals.Chain.Reply);

    /// <summary>Who acts for a person on a day: the delegate, or the delegate's delegate; the person where there is none.</summary>
    /// <param name="kind">What is to be done: a scope of <see cref="Delegation"/>.</param>
    public PersonId Acting(PersonId person, string kind, DateOnly day)
    {
        // Two people who stand in for each other must not send a task round for ever.
        for (int hops = 0; hops < 3 && Delegations?.FirstOrDefault(delegation => delegation.Covers(person, kind, day)) is { } covering; hops++)
        {
            if (Person(covering.To) is null)
            {
                break;
            }

            person = covering.To;
        }

        return person;
    }
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

    /// <summary>The number series for a kind of document; without one of their own, letters of request are numbered with the opinions, and opinions with
    /// the replies. Null when there is none.</summary>
    public Series? SeriesFor(string kind) =>
        Series.FirstOrDefault(series => series.For == kind)
        ?? (kind == Proposals.Chain.Request ? SeriesFor(Proposals.Chain.Opinion) : Series.FirstOrDefault(series => series.For == Proposals.Chain.Reply));

    /// <summary>Whom a rule means: department.head, department.deputy, head:{department's id}, duty:{duty} (the first who has it) or a person's id;
    /// null when there is nobody.</summary>
    /// <param name="department">The department in charge; null before there is one.</param>
    public PersonId? Named(string by, Department? department) => by switch
    {
        "department.head" => department?.Head,
        "department.deputy" => department?.Deputy,
        _ when by.StartsWith("head:", StringComparison.Ordinal) => Department(by["head:".Length..])?.Head,
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
/// <param name="FormerNames">Under which lists of others may still name it; null for none. 曾用名</param>
public sealed record Unit(string Name, TimeSpan UtcOffset, IReadOnlyList<string>? FormerNames = null);

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

/// <summary>A number series. 发文字号</summary>
/// <param name="Prefix">机关代字, for example 某民提.</param>
/// <param name="StartAt">The first number of each year, at least 1.</param>
public sealed record Series(string Id, string For, string Prefix, int StartAt);

/// <summary>A cc office. 抄送机关</summary>
/// <param name="Copies">份数, printed in the letter.</param>
/// <param name="ContactName">The person whose mailbox this is.</param>
/// <param name="CollectsFeedback">True for the one that enters returned paper forms.</param>
/// <param name="DecidesHandover">True for the one that handed the proposals over and answers what the bureau asks: return, another unit, more time.</param>
public sealed record CopyOffice(
    string Id, string Name, int Copies, string ContactName, string Email, bool CollectsFeedback, bool DecidesHandover = false);

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
/// <param name="OpinionTitle">Of an opinion to a lead unit: {level} {term} {session} {number}. 会办意见函</param>
/// <param name="IntersessionOpinionTitle">{level} {term} {number}.</param>
/// <param name="UnitSalutation">Of another unit: {name}.</param>
/// <param name="JointSalutation">Of one letter to several: {names}, put together from the three wordings that follow. 联名</param>
/// <param name="JointMembers">Members among them: {names}.</param>
/// <param name="ManyMembers">Members, where there are more names than are written: {name} of the first, {count}.</param>
/// <param name="ManyOrganisations">Organisations, where there are more: {name} of the first, {count}.</param>
/// <param name="NamesAtMost">How many names a salutation writes out, 1 to 99.</param>
/// <param name="ReportTitle">Of what is reported to the 交办机关: {level} {term} {session} {number}. 办理意见</param>
/// <param name="IntersessionReportTitle">{level} {term} {number}.</param>
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
    bool Signatory = false,
    string OpinionTitle = "关于{level}{term}届{session}次会议第{number}号提案的会办意见",
    string IntersessionOpinionTitle = "关于{level}{term}届平时提案第{number}号的会办意见",
    string UnitSalutation = "{name}：",
    string JointSalutation = "{names}：",
    string JointMembers = "{names}委员",
    string ManyMembers = "{name}等{count}位委员",
    string ManyOrganisations = "{name}等{count}个单位",
    int NamesAtMost = 5,
    string ReportTitle = "关于{level}{term}届{session}次会议第{number}号提案的办理意见",
    string IntersessionReportTitle = "关于{level}{term}届平时提案第{number}号的办理意见")
{
    /// <summary>信函格式.</summary>
    public const string LetterFormat = "letter";

    /// <summary>文件格式.</summary>
    public const string DocumentFormat = "document";

    /// <summary>True for 文件格式.</summary>
    public bool IsDocument => Format == DocumentFormat;
}
