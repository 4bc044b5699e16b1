using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PhbPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WhenUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    Details = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BankHolidays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankHolidays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuessCounts",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuessCounts", x => x.KeyHash);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    ProtectedText = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OdsCode = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<long>(type: "bigint", nullable: true),
                    Sha = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    GivenName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FamilyName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SearchGiven = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    SearchFamily = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    BornOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NhsNumber = table.Column<string>(type: "character(10)", unicode: false, fixedLength: true, maxLength: 10, nullable: true),
                    Address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReachBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CommunicationNeeds = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    GpPractice = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PersonalRepresentative = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PersonalRepresentativeAddress = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.UniqueConstraint("AK_People_SiteId_Id", x => new { x.SiteId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PilotSites",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    InDepthSince = table.Column<DateOnly>(type: "date", nullable: true),
                    DirectPaymentsPublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PeopleInStudy = table.Column<int>(type: "integer", nullable: true),
                    FocusConditions = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PilotSites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredSettings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredSettings", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false),
                    ClosedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    LastSignedInUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    OpenedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    SecondStepOfferedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Chain = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    AuditEntryId = table.Column<long>(type: "bigint", nullable: false),
                    Algorithm = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "character(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    SealedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditSeals_AuditEntries_AuditEntryId",
                        column: x => x.AuditEntryId,
                        principalTable: "AuditEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    QualifyingNeed = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    IsAfterCare = table.Column<bool>(type: "boolean", nullable: false),
                    EnquirySource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EnquiredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CoordinatorUserId = table.Column<long>(type: "bigint", nullable: false),
                    CoordinatorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskAgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.UniqueConstraint("AK_Cases_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Cases_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyReadings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UserRole = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FromSite = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BeganUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    JudgedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    JudgedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WasRight = table.Column<bool>(type: "boolean", nullable: true),
                    Judgement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyReadings", x => x.Id);
                    table.UniqueConstraint("AK_EmergencyReadings_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_EmergencyReadings_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Representatives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Relationship = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Authority = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AuthorityReference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Connection = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CheckOutcome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Representatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Representatives_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Partnerships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    CouncilId = table.Column<long>(type: "bigint", nullable: true),
                    Leads = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SharesInformation = table.Column<bool>(type: "boolean", nullable: false),
                    SharesMoney = table.Column<bool>(type: "boolean", nullable: false),
                    SharesStaff = table.Column<bool>(type: "boolean", nullable: false),
                    ComplaintsLead = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partnerships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Partnerships_Organisations_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partnerships_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PilotProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HealthNeeds = table.Column<string>(type: "character varying(300)", unicode: false, maxLength: 300, nullable: false),
                    IncludesAfterCare = table.Column<bool>(type: "boolean", nullable: false),
                    OtherCriteria = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OtherProvisions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SignedOffBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DeclinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeclineReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DeclineSource = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PilotProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PilotProposals_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PolicyVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    Reach = table.Column<string>(type: "character varying(30)", unicode: false, maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    RowKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RowWords = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RowCategory = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    RowRule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    Unit = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Citation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ApprovedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyVersions_PilotSites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrganisationIds = table.Column<string>(type: "character varying(500)", unicode: false, maxLength: 500, nullable: false),
                    LeadOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    Area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HealthNeeds = table.Column<string>(type: "character varying(300)", unicode: false, maxLength: 300, nullable: false),
                    IncludesAfterCare = table.Column<bool>(type: "boolean", nullable: true),
                    OtherCriteria = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OtherProvisions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SignedOffBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalDrafts", x => x.Id);
                    table.UniqueConstraint("AK_ProposalDrafts_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_ProposalDrafts_PilotSites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Responsibilities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Responsibilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Responsibilities_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Responsibilities_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SettingProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    Reach = table.Column<string>(type: "character varying(30)", unicode: false, maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    RowKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RowWords = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RowCategory = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    RowRule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    Unit = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Slot = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: true),
                    ProposedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    ProposedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProposedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    DecidedByUserId = table.Column<long>(type: "bigint", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    DecidedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SettingProposals_PilotSites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SiteContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiteContacts_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SiteReadiness",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    LiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    LiveDecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LiveDecidedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    LiveTakenBackUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    LiveTakenBackBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LiveTakenBackBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteReadiness", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiteReadiness_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusChanges_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AccountSteps",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSteps", x => x.KeyHash);
                    table.ForeignKey(
                        name: "FK_AccountSteps_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Authenticators",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ProtectedSeed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authenticators", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_Authenticators_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CircleMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Relationship = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Agreed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CircleMembers", x => x.Id);
                    table.UniqueConstraint("AK_CircleMembers_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_CircleMembers_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CircleMembers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    RepresentativeId = table.Column<long>(type: "bigint", nullable: true),
                    CircleMemberId = table.Column<long>(type: "bigint", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    ProposedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    ProposedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProposedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedByUserId = table.Column<long>(type: "bigint", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposals_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Salt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => new { x.UserId, x.Hash });
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserClaims_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_UserLogins_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_UserPasskeys_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserTokens",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_UserTokens_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CapacityRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Decision = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HasCapacity = table.Column<bool>(type: "boolean", nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Assessor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacityRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CapacityRecords_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "CarePlans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AuthorUserId = table.Column<long>(type: "bigint", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WantsBudget = table.Column<bool>(type: "boolean", nullable: false),
                    WhatMatters = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    GoodDay = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    BadDay = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    CompletedSections = table.Column<int>(type: "integer", unicode: false, maxLength: 40, nullable: false),
                    CoordinatorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CoordinatorPhone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FirstReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewHow = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NoticeDays = table.Column<int>(type: "integer", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AgreedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AgreedAs = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    AgreedHow = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SubmittedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecisionReasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CarePlans", x => x.Id);
                    table.UniqueConstraint("AK_CarePlans_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_CarePlans_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CarePlans_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Given = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Detail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "CourtOrderChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedOf = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtOrderChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CourtOrderChecks_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CategoryCode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Ground = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    DecidedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedByRole = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.UniqueConstraint("AK_Decisions_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Decisions_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicativeAmounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OnCostsPercent = table.Column<decimal>(type: "numeric(7,3)", precision: 7, scale: 3, nullable: false),
                    ContingencyWeeks = table.Column<decimal>(type: "numeric(7,3)", precision: 7, scale: 3, nullable: false),
                    WorkedOutOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WorkedOutBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldHow = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ToldBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    ContingencyPence = table.Column<long>(type: "bigint", nullable: false),
                    LinesTotalPence = table.Column<long>(type: "bigint", nullable: false),
                    OnCostsPence = table.Column<long>(type: "bigint", nullable: false),
                    TotalPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicativeAmounts", x => x.Id);
                    table.UniqueConstraint("AK_IndicativeAmounts_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_IndicativeAmounts_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfferedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InformationGiven = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ExplainedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskAgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offers_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "PaymentConditions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SetBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LiftedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    InsteadWhat = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    InsteadFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    InsteadBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentConditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentConditions_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ResponsibleBodies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    OtherOrganisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OwesAfterCare = table.Column<bool>(type: "boolean", nullable: false),
                    KnownFrom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponsibleBodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResponsibleBodies_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" });
                    table.ForeignKey(
                        name: "FK_ResponsibleBodies_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Because = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PolicyKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PolicyFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PlanStillRight = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    MoneyUsedWell = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AmountEnough = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DutiesKept = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonsView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.UniqueConstraint("AK_Reviews_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reviews_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PilotSchemes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    PilotProposalId = table.Column<long>(type: "bigint", nullable: false),
                    Area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HealthNeeds = table.Column<string>(type: "character varying(300)", unicode: false, maxLength: 300, nullable: false),
                    IncludesAfterCare = table.Column<bool>(type: "boolean", nullable: false),
                    OtherCriteria = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OtherProvisions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DirectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DirectionReference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PowersSavedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PowersSavedReference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PilotSchemes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PilotSchemes_PilotProposals_PilotProposalId",
                        column: x => x.PilotProposalId,
                        principalTable: "PilotProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PilotSchemes_PilotSites_PilotSiteId",
                        column: x => x.PilotSiteId,
                        principalTable: "PilotSites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Proposers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotProposalId = table.Column<long>(type: "bigint", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposers_PilotProposals_PilotProposalId",
                        column: x => x.PilotProposalId,
                        principalTable: "PilotProposals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReadinessAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SiteReadinessId = table.Column<long>(type: "bigint", nullable: false),
                    Task = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Fact = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotionalFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ThirdPartyFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    DirectPaymentFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadinessAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReadinessAnswers_SiteReadiness_SiteReadinessId",
                        column: x => x.SiteReadinessId,
                        principalTable: "SiteReadiness",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    MembershipId = table.Column<long>(type: "bigint", nullable: false),
                    Stamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    LastSeenUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Browser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.KeyHash);
                    table.ForeignKey(
                        name: "FK_Sessions_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Budgets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ChoiceExplained = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    LedgerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    LastPostingNumber = table.Column<int>(type: "integer", nullable: false),
                    ChainHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    CareAfter = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    EndRecordedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndRecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CouncilTotalPence = table.Column<long>(type: "bigint", nullable: false),
                    NhsTotalPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgets", x => x.Id);
                    table.UniqueConstraint("AK_Budgets_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Budgets_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Budgets_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Budgets_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContingencyArrangements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    When = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    WhatHappens = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ContactName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContactPhone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContingencyArrangements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContingencyArrangements_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    WatchedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                    table.UniqueConstraint("AK_Needs_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Needs_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "PlannedSupports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CategoryCode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OutcomeNumber = table.Column<int>(type: "integer", nullable: false),
                    Provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(12,3)", precision: 12, scale: 3, nullable: false),
                    HowOften = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    OnDay = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Model = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Funder = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    PaidRelationship = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    PaidSameHousehold = table.Column<bool>(type: "boolean", nullable: false),
                    PaidReceivesThePayment = table.Column<bool>(type: "boolean", nullable: false),
                    WhoPays = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    EmployedBy = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    CqcNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HasContract = table.Column<bool>(type: "boolean", nullable: true),
                    HourlyPayPence = table.Column<long>(type: "bigint", nullable: true),
                    IsRegulated = table.Column<bool>(type: "boolean", nullable: true),
                    Register = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    RegistrationNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RegisterSeenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InsurancePolicy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    InsuredUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AuthorUserId = table.Column<long>(type: "bigint", nullable: false),
                    NeedDependsOnIt = table.Column<bool>(type: "boolean", nullable: false),
                    NotEssentialBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotEssentialRecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    UnitCostPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedSupports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedSupports_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    WhatThePersonWants = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    WhatCouldHappen = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    IsSignificant = table.Column<bool>(type: "boolean", nullable: false),
                    AgreedResponse = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LookAgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risks_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "RuleRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CarePlanId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: true),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CategoryCode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleFirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    JudgedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Stopped = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    NeedsTwo = table.Column<bool>(type: "boolean", nullable: false),
                    Because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    AskedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    FirstUserId = table.Column<long>(type: "bigint", nullable: true),
                    FirstName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FirstReasons = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleRequests", x => x.Id);
                    table.UniqueConstraint("AK_RuleRequests_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_RuleRequests_CarePlans_SiteId_CarePlanId",
                        columns: x => new { x.SiteId, x.CarePlanId },
                        principalTable: "CarePlans",
                        principalColumns: new[] { "SiteId", "Id" });
                    table.ForeignKey(
                        name: "FK_RuleRequests_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RuleRequests_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    WaitingCaseId = table.Column<long>(type: "bigint", nullable: true),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AskedAs = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CameBy = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Wanted = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AnswerId = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawalRecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetRequests", x => x.Id);
                    table.UniqueConstraint("AK_BudgetRequests_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_BudgetRequests_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetRequests_Decisions_SiteId_AnswerId",
                        columns: x => new { x.SiteId, x.AnswerId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetRequests_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionLetters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    Challenge = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GivenHow = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    GivenTo = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    GivenAs = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    CopiesTo = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionLetters", x => x.Id);
                    table.UniqueConstraint("AK_DecisionLetters_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_DecisionLetters_Decisions_SiteId_DecisionId",
                        columns: x => new { x.SiteId, x.DecisionId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionRulings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RuleId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleFirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    JudgedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionRulings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionRulings_Decisions_SiteId_DecisionId",
                        columns: x => new { x.SiteId, x.DecisionId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Reconsiderations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    OpenDecisionId = table.Column<long>(type: "bigint", nullable: true),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AskedAs = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CameBy = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RecordedByUserId = table.Column<long>(type: "bigint", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Owed = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RuleId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleFirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    JudgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Result = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    Facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnswerId = table.Column<long>(type: "bigint", nullable: true),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconsiderations", x => x.Id);
                    table.UniqueConstraint("AK_Reconsiderations_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reconsiderations_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reconsiderations_Decisions_SiteId_AnswerId",
                        columns: x => new { x.SiteId, x.AnswerId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reconsiderations_Decisions_SiteId_DecisionId",
                        columns: x => new { x.SiteId, x.DecisionId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reconsiderations_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicativeLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(12,3)", precision: 12, scale: 3, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IndicativeAmountId = table.Column<long>(type: "bigint", nullable: false),
                    CostPence = table.Column<long>(type: "bigint", nullable: false),
                    UnitCostPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicativeLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicativeLines_IndicativeAmounts_SiteId_IndicativeAmountId",
                        columns: x => new { x.SiteId, x.IndicativeAmountId },
                        principalTable: "IndicativeAmounts",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "SchemeReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PilotSchemeId = table.Column<long>(type: "bigint", nullable: false),
                    Reviewer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Independence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedWhere = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Findings = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Compares = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    WithoutComparison = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeReviews_PilotSchemes_PilotSchemeId",
                        column: x => x.PilotSchemeId,
                        principalTable: "PilotSchemes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Bills",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    PartNumber = table.Column<int>(type: "integer", nullable: false),
                    SupportLine = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerUserId = table.Column<long>(type: "bigint", nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    PolicyKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PolicyFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Paid = table.Column<bool>(type: "boolean", nullable: true),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    LackingPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bills", x => x.Id);
                    table.UniqueConstraint("AK_Bills_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Bills_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bills_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bills_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Funder = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HolderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    IsOneOff = table.Column<bool>(type: "boolean", nullable: false),
                    PaymentPence = table.Column<long>(type: "bigint", nullable: true),
                    PaidEvery = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    FirstPaymentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    AgreedPence = table.Column<long>(type: "bigint", nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    AvailablePence = table.Column<long>(type: "bigint", nullable: false),
                    ContinuityPence = table.Column<long>(type: "bigint", nullable: false),
                    HeldPence = table.Column<long>(type: "bigint", nullable: false),
                    OnCostsPence = table.Column<long>(type: "bigint", nullable: false),
                    OwedToHolderPence = table.Column<long>(type: "bigint", nullable: false),
                    QueriedPence = table.Column<long>(type: "bigint", nullable: false),
                    ReturnedPence = table.Column<long>(type: "bigint", nullable: false),
                    SpentPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetParts", x => x.Id);
                    table.CheckConstraint("CK_BudgetParts_AddsToZero", "\"AgreedPence\" + \"AvailablePence\" + \"HeldPence\" + \"QueriedPence\" + \"SpentPence\" + \"ReturnedPence\" + \"ContinuityPence\" = 0");
                    table.CheckConstraint("CK_BudgetParts_Sides", "\"AgreedPence\" <= 0 AND \"ContinuityPence\" <= 0 AND \"AvailablePence\" >= 0 AND \"HeldPence\" >= 0 AND \"QueriedPence\" >= 0 AND \"SpentPence\" >= 0 AND \"ReturnedPence\" >= 0 AND \"OwedToHolderPence\" >= 0");
                    table.ForeignKey(
                        name: "FK_BudgetParts_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" });
                    table.ForeignKey(
                        name: "FK_BudgetParts_Organisations_HolderOrganisationId",
                        column: x => x.HolderOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    PartNumber = table.Column<int>(type: "integer", nullable: false),
                    SupportLine = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NeedDependsOnIt = table.Column<bool>(type: "boolean", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    MovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    OpenPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                    table.UniqueConstraint("AK_Commitments_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.CheckConstraint("CK_Commitments_Open", "\"OpenPence\" >= 0");
                    table.ForeignKey(
                        name: "FK_Commitments_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitments_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Repayments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    Payer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PayBy = table.Column<DateOnly>(type: "date", nullable: false),
                    IsPossibleOffence = table.Column<bool>(type: "boolean", nullable: false),
                    HandedOverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedTo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HandOverDecisionId = table.Column<long>(type: "bigint", nullable: true),
                    HandedOverPence = table.Column<long>(type: "bigint", nullable: false),
                    ReturnedBeforePence = table.Column<long>(type: "bigint", nullable: false),
                    SumPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Repayments", x => x.Id);
                    table.UniqueConstraint("AK_Repayments_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Repayments_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repayments_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repayments_Decisions_SiteId_DecisionId",
                        columns: x => new { x.SiteId, x.DecisionId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repayments_Decisions_SiteId_HandOverDecisionId",
                        columns: x => new { x.SiteId, x.HandOverDecisionId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repayments_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Safeguards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    PartNumber = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    WhatHappened = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    OpenedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerUserId = table.Column<long>(type: "bigint", nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CallBy = table.Column<DateOnly>(type: "date", nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    RuleId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PolicyKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PolicyFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    CalledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CalledBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CoverConfirmedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    CoverNote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Cause = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    CauseNote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ForecastPence = table.Column<long>(type: "bigint", nullable: false),
                    ShortfallPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Safeguards", x => x.Id);
                    table.UniqueConstraint("AK_Safeguards_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.ForeignKey(
                        name: "FK_Safeguards_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" });
                    table.ForeignKey(
                        name: "FK_Safeguards_Cases_SiteId_CaseId",
                        columns: x => new { x.SiteId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Safeguards_People_SiteId_PersonId",
                        columns: x => new { x.SiteId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Safeguards_Reviews_SiteId_ReviewId",
                        columns: x => new { x.SiteId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outcomes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnWords = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Sign = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TargetDay = table.Column<DateOnly>(type: "date", nullable: true),
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outcomes_Needs_SiteId_NeedId",
                        columns: x => new { x.SiteId, x.NeedId },
                        principalTable: "Needs",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Postings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BudgetId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ActorUserId = table.Column<long>(type: "bigint", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ActorRole = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SupportLine = table.Column<int>(type: "integer", nullable: true),
                    ReversesNumber = table.Column<int>(type: "integer", nullable: true),
                    SafeguardId = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    ContinuityDrawnPence = table.Column<long>(type: "bigint", nullable: false),
                    FrontedPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postings", x => x.Id);
                    table.UniqueConstraint("AK_Postings_SiteId_Id", x => new { x.SiteId, x.Id });
                    table.CheckConstraint("CK_Postings_ContinuityHasSafeguard", "\"ContinuityDrawnPence\" = 0 OR \"SafeguardId\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Postings_Budgets_SiteId_BudgetId",
                        columns: x => new { x.SiteId, x.BudgetId },
                        principalTable: "Budgets",
                        principalColumns: new[] { "SiteId", "Id" });
                    table.ForeignKey(
                        name: "FK_Postings_Safeguards_SiteId_SafeguardId",
                        columns: x => new { x.SiteId, x.SafeguardId },
                        principalTable: "Safeguards",
                        principalColumns: new[] { "SiteId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SafeguardCalls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SafeguardId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafeguardCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafeguardCalls_Safeguards_SiteId_SafeguardId",
                        columns: x => new { x.SiteId, x.SafeguardId },
                        principalTable: "Safeguards",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PostingId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PartNumber = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                    table.CheckConstraint("CK_Transfers_Positive", "\"AmountPence\" > 0");
                    table.ForeignKey(
                        name: "FK_Transfers_Postings_SiteId_PostingId",
                        columns: x => new { x.SiteId, x.PostingId },
                        principalTable: "Postings",
                        principalColumns: new[] { "SiteId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSteps_ExpiresUtc",
                table: "AccountSteps",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AccountSteps_UserId",
                table: "AccountSteps",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_Reference",
                table: "AuditEntries",
                columns: new[] { "Kind", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_PersonId_WhenUtc",
                table: "AuditEntries",
                columns: new[] { "PersonId", "WhenUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SiteId_WhenUtc",
                table: "AuditEntries",
                columns: new[] { "SiteId", "WhenUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserId_WhenUtc",
                table: "AuditEntries",
                columns: new[] { "UserId", "WhenUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_WhenUtc_Id",
                table: "AuditEntries",
                columns: new[] { "WhenUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_AuditEntryId",
                table: "AuditSeals",
                column: "AuditEntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_Chain_Number",
                table: "AuditSeals",
                columns: new[] { "Chain", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bills_BudgetId_RequestId",
                table: "Bills",
                columns: new[] { "BudgetId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bills_Reference",
                table: "Bills",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bills_SiteId_BudgetId",
                table: "Bills",
                columns: new[] { "SiteId", "BudgetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Bills_SiteId_CaseId",
                table: "Bills",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Bills_SiteId_DecidedOn_DecideBy",
                table: "Bills",
                columns: new[] { "SiteId", "DecidedOn", "DecideBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Bills_SiteId_PersonId",
                table: "Bills",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_HolderOrganisationId",
                table: "BudgetParts",
                column: "HolderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_SiteId_BudgetId_Number",
                table: "BudgetParts",
                columns: new[] { "SiteId", "BudgetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_CaseId_RequestId",
                table: "BudgetRequests",
                columns: new[] { "CaseId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_Reference",
                table: "BudgetRequests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_SiteId_AnswerId",
                table: "BudgetRequests",
                columns: new[] { "SiteId", "AnswerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_SiteId_CaseId",
                table: "BudgetRequests",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_SiteId_PersonId",
                table: "BudgetRequests",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_SiteId_State_DueOn",
                table: "BudgetRequests",
                columns: new[] { "SiteId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRequests_SiteId_WaitingCaseId",
                table: "BudgetRequests",
                columns: new[] { "SiteId", "WaitingCaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_LedgerKey",
                table: "Budgets",
                column: "LedgerKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_Reference",
                table: "Budgets",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SiteId_CarePlanId",
                table: "Budgets",
                columns: new[] { "SiteId", "CarePlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SiteId_CaseId",
                table: "Budgets",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SiteId_PersonId",
                table: "Budgets",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SiteId_State",
                table: "Budgets",
                columns: new[] { "SiteId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CapacityRecords_SiteId_CaseId",
                table: "CapacityRecords",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_CarePlans_Reference",
                table: "CarePlans",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CarePlans_SiteId_CaseId_Number",
                table: "CarePlans",
                columns: new[] { "SiteId", "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CarePlans_SiteId_PersonId",
                table: "CarePlans",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CarePlans_SiteId_State_SubmittedOn",
                table: "CarePlans",
                columns: new[] { "SiteId", "State", "SubmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Reference",
                table: "Cases",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SiteId_AskAgainOn",
                table: "Cases",
                columns: new[] { "SiteId", "AskAgainOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SiteId_CoordinatorUserId",
                table: "Cases",
                columns: new[] { "SiteId", "CoordinatorUserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SiteId_PersonId",
                table: "Cases",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SiteId_Status",
                table: "Cases",
                columns: new[] { "SiteId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_PersonId_RequestId",
                table: "CircleMembers",
                columns: new[] { "PersonId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_Reference",
                table: "CircleMembers",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_SiteId_PersonId",
                table: "CircleMembers",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_UserId_PersonId",
                table: "CircleMembers",
                columns: new[] { "UserId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_BudgetId_RequestId",
                table: "Commitments",
                columns: new[] { "BudgetId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_Reference",
                table: "Commitments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_SiteId_BudgetId",
                table: "Commitments",
                columns: new[] { "SiteId", "BudgetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_SiteId_PersonId",
                table: "Commitments",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consents_SiteId_CaseId",
                table: "Consents",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContingencyArrangements_SiteId_CarePlanId_When",
                table: "ContingencyArrangements",
                columns: new[] { "SiteId", "CarePlanId", "When" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourtOrderChecks_SiteId_CaseId",
                table: "CourtOrderChecks",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLetters_Reference",
                table: "DecisionLetters",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLetters_SiteId_DecisionId",
                table: "DecisionLetters",
                columns: new[] { "SiteId", "DecisionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLetters_SiteId_GivenOn",
                table: "DecisionLetters",
                columns: new[] { "SiteId", "GivenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionRulings_SiteId_DecisionId",
                table: "DecisionRulings",
                columns: new[] { "SiteId", "DecisionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Kind_CategoryCode",
                table: "Decisions",
                columns: new[] { "Kind", "CategoryCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Reference",
                table: "Decisions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SiteId_CaseId_DecidedOn",
                table: "Decisions",
                columns: new[] { "SiteId", "CaseId", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SiteId_PersonId",
                table: "Decisions",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyReadings_Reference",
                table: "EmergencyReadings",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyReadings_SiteId_PersonId_BeganUtc",
                table: "EmergencyReadings",
                columns: new[] { "SiteId", "PersonId", "BeganUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyReadings_SiteId_WasRight_BeganUtc",
                table: "EmergencyReadings",
                columns: new[] { "SiteId", "WasRight", "BeganUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyReadings_UserId_EndsUtc",
                table: "EmergencyReadings",
                columns: new[] { "UserId", "EndsUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_GuessCounts_SinceUtc",
                table: "GuessCounts",
                column: "SinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_IndicativeAmounts_SiteId_CaseId_Number",
                table: "IndicativeAmounts",
                columns: new[] { "SiteId", "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicativeLines_SiteId_IndicativeAmountId",
                table: "IndicativeLines",
                columns: new[] { "SiteId", "IndicativeAmountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Reference",
                table: "Memberships",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SiteId_Role",
                table: "Memberships",
                columns: new[] { "SiteId", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId",
                table: "Memberships",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Reference",
                table: "Messages",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_SiteId_CarePlanId",
                table: "Needs",
                columns: new[] { "SiteId", "CarePlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SiteId_CaseId",
                table: "Offers",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Name",
                table: "Organisations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_OdsCode",
                table: "Organisations",
                column: "OdsCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Reference",
                table: "Organisations",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_SuccessorId",
                table: "Organisations",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_SiteId_NeedId",
                table: "Outcomes",
                columns: new[] { "SiteId", "NeedId" });

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_CouncilId",
                table: "Partnerships",
                column: "CouncilId");

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_PilotSiteId",
                table: "Partnerships",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentConditions_SiteId_CaseId_Number",
                table: "PaymentConditions",
                columns: new[] { "SiteId", "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Reference",
                table: "People",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_SiteId_BornOn",
                table: "People",
                columns: new[] { "SiteId", "BornOn" });

            migrationBuilder.CreateIndex(
                name: "IX_People_SiteId_NhsNumber",
                table: "People",
                columns: new[] { "SiteId", "NhsNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_SiteId_SearchFamily_SearchGiven",
                table: "People",
                columns: new[] { "SiteId", "SearchFamily", "SearchGiven" });

            migrationBuilder.CreateIndex(
                name: "IX_People_SiteId_SearchGiven",
                table: "People",
                columns: new[] { "SiteId", "SearchGiven" });

            migrationBuilder.CreateIndex(
                name: "IX_PilotProposals_PilotSiteId",
                table: "PilotProposals",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_PilotProposals_Reference",
                table: "PilotProposals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PilotSchemes_PilotProposalId",
                table: "PilotSchemes",
                column: "PilotProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_PilotSchemes_PilotSiteId",
                table: "PilotSchemes",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_PilotSchemes_Reference",
                table: "PilotSchemes",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PilotSites_Reference",
                table: "PilotSites",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedSupports_CategoryCode_CarePlanId",
                table: "PlannedSupports",
                columns: new[] { "CategoryCode", "CarePlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedSupports_SiteId_CarePlanId_Line",
                table: "PlannedSupports",
                columns: new[] { "SiteId", "CarePlanId", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyVersions_Reach_Key_RowKey_FirstDay",
                table: "PolicyVersions",
                columns: new[] { "Reach", "Key", "RowKey", "FirstDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyVersions_SiteId",
                table: "PolicyVersions",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_Postings_BudgetId_Number",
                table: "Postings",
                columns: new[] { "BudgetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postings_BudgetId_RequestId",
                table: "Postings",
                columns: new[] { "BudgetId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postings_SiteId_BudgetId",
                table: "Postings",
                columns: new[] { "SiteId", "BudgetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_SiteId_SafeguardId",
                table: "Postings",
                columns: new[] { "SiteId", "SafeguardId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDrafts_Reference",
                table: "ProposalDrafts",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDrafts_SiteId",
                table: "ProposalDrafts",
                column: "SiteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Reference",
                table: "Proposals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_UserId",
                table: "Proposals",
                columns: new[] { "State", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_UserId",
                table: "Proposals",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposers_OrganisationId",
                table: "Proposers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposers_PilotProposalId",
                table: "Proposers",
                column: "PilotProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ReadinessAnswers_SiteReadinessId",
                table: "ReadinessAnswers",
                column: "SiteReadinessId");

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_Reference",
                table: "Reconsiderations",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_AnswerId",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "AnswerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_CaseId",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_DecisionId",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "DecisionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_OpenDecisionId",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "OpenDecisionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_PersonId",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_SiteId_State_AskedOn",
                table: "Reconsiderations",
                columns: new[] { "SiteId", "State", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_DecisionId",
                table: "Repayments",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_Reference",
                table: "Repayments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_SiteId_BudgetId",
                table: "Repayments",
                columns: new[] { "SiteId", "BudgetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_SiteId_CaseId",
                table: "Repayments",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_SiteId_DecisionId",
                table: "Repayments",
                columns: new[] { "SiteId", "DecisionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_SiteId_HandOverDecisionId",
                table: "Repayments",
                columns: new[] { "SiteId", "HandOverDecisionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_SiteId_PersonId",
                table: "Repayments",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_SiteId_PersonId",
                table: "Representatives",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_OrganisationId",
                table: "Responsibilities",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_PilotSiteId",
                table: "Responsibilities",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleBodies_OrganisationId",
                table: "ResponsibleBodies",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleBodies_SiteId_CaseId",
                table: "ResponsibleBodies",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Reference",
                table: "Reviews",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SiteId_CaseId",
                table: "Reviews",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SiteId_HeldOn_DueOn",
                table: "Reviews",
                columns: new[] { "SiteId", "HeldOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SiteId_PersonId",
                table: "Reviews",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_SiteId_CarePlanId",
                table: "Risks",
                columns: new[] { "SiteId", "CarePlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleRequests_Reference",
                table: "RuleRequests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleRequests_SiteId_CarePlanId",
                table: "RuleRequests",
                columns: new[] { "SiteId", "CarePlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleRequests_SiteId_CaseId",
                table: "RuleRequests",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleRequests_SiteId_PersonId",
                table: "RuleRequests",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleRequests_SiteId_State_AskedOn",
                table: "RuleRequests",
                columns: new[] { "SiteId", "State", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardCalls_SiteId_SafeguardId",
                table: "SafeguardCalls",
                columns: new[] { "SiteId", "SafeguardId" });

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_Reference",
                table: "Safeguards",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_SiteId_BudgetId",
                table: "Safeguards",
                columns: new[] { "SiteId", "BudgetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_SiteId_CaseId",
                table: "Safeguards",
                columns: new[] { "SiteId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_SiteId_ClosedOn_CallBy",
                table: "Safeguards",
                columns: new[] { "SiteId", "ClosedOn", "CallBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_SiteId_PersonId",
                table: "Safeguards",
                columns: new[] { "SiteId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Safeguards_SiteId_ReviewId",
                table: "Safeguards",
                columns: new[] { "SiteId", "ReviewId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeReviews_PilotSchemeId",
                table: "SchemeReviews",
                column: "PilotSchemeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_MembershipId",
                table: "Sessions",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Reference",
                table: "Sessions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StartedUtc",
                table: "Sessions",
                column: "StartedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId",
                table: "Sessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SettingProposals_Key_State",
                table: "SettingProposals",
                columns: new[] { "Key", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SettingProposals_Reference",
                table: "SettingProposals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SettingProposals_SiteId",
                table: "SettingProposals",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_SettingProposals_Slot",
                table: "SettingProposals",
                column: "Slot",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SiteContacts_PilotSiteId",
                table: "SiteContacts",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_SiteReadiness_PilotSiteId",
                table: "SiteReadiness",
                column: "PilotSiteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusChanges_PilotSiteId",
                table: "StatusChanges",
                column: "PilotSiteId");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_PostingId_Number",
                table: "Transfers",
                columns: new[] { "PostingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_SiteId_PostingId",
                table: "Transfers",
                columns: new[] { "SiteId", "PostingId" });

            migrationBuilder.CreateIndex(
                name: "IX_UserClaims_UserId",
                table: "UserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserLogins_UserId",
                table: "UserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserPasskeys_UserId",
                table: "UserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Reference",
                table: "Users",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Users",
                column: "NormalizedUserName",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountSteps");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "Authenticators");

            migrationBuilder.DropTable(
                name: "BankHolidays");

            migrationBuilder.DropTable(
                name: "Bills");

            migrationBuilder.DropTable(
                name: "BudgetParts");

            migrationBuilder.DropTable(
                name: "BudgetRequests");

            migrationBuilder.DropTable(
                name: "CapacityRecords");

            migrationBuilder.DropTable(
                name: "CircleMembers");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "ContingencyArrangements");

            migrationBuilder.DropTable(
                name: "CourtOrderChecks");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DecisionLetters");

            migrationBuilder.DropTable(
                name: "DecisionRulings");

            migrationBuilder.DropTable(
                name: "EmergencyReadings");

            migrationBuilder.DropTable(
                name: "GuessCounts");

            migrationBuilder.DropTable(
                name: "IndicativeLines");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "Outcomes");

            migrationBuilder.DropTable(
                name: "Partnerships");

            migrationBuilder.DropTable(
                name: "PaymentConditions");

            migrationBuilder.DropTable(
                name: "PlannedSupports");

            migrationBuilder.DropTable(
                name: "PolicyVersions");

            migrationBuilder.DropTable(
                name: "ProposalDrafts");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "Proposers");

            migrationBuilder.DropTable(
                name: "ReadinessAnswers");

            migrationBuilder.DropTable(
                name: "Reconsiderations");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "Repayments");

            migrationBuilder.DropTable(
                name: "Representatives");

            migrationBuilder.DropTable(
                name: "Responsibilities");

            migrationBuilder.DropTable(
                name: "ResponsibleBodies");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "RuleRequests");

            migrationBuilder.DropTable(
                name: "SafeguardCalls");

            migrationBuilder.DropTable(
                name: "SchemeReviews");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "SettingProposals");

            migrationBuilder.DropTable(
                name: "SiteContacts");

            migrationBuilder.DropTable(
                name: "StatusChanges");

            migrationBuilder.DropTable(
                name: "StoredSettings");

            migrationBuilder.DropTable(
                name: "Transfers");

            migrationBuilder.DropTable(
                name: "UserClaims");

            migrationBuilder.DropTable(
                name: "UserLogins");

            migrationBuilder.DropTable(
                name: "UserPasskeys");

            migrationBuilder.DropTable(
                name: "UserTokens");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "IndicativeAmounts");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "SiteReadiness");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "PilotSchemes");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Postings");

            migrationBuilder.DropTable(
                name: "PilotProposals");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "Safeguards");

            migrationBuilder.DropTable(
                name: "PilotSites");

            migrationBuilder.DropTable(
                name: "Budgets");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "CarePlans");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
