using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhbPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NamesPeopleGoBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Called",
                table: "People",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "KnownAs",
                table: "People",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "People",
                type: "character varying(401)",
                maxLength: 401,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchKnownAs",
                table: "People",
                type: "character varying(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            // Everybody on record has both names so far, and nobody another name to be called by.
            migrationBuilder.Sql(
                """
                UPDATE "People" SET "Called" = "GivenName", "Name" = "GivenName" || ' ' || "FamilyName"
                """);

            migrationBuilder.CreateIndex(
                name: "IX_People_SiteId_SearchKnownAs",
                table: "People",
                columns: new[] { "SiteId", "SearchKnownAs" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_SiteId_SearchKnownAs",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Called",
                table: "People");

            migrationBuilder.DropColumn(
                name: "KnownAs",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "People");

            migrationBuilder.DropColumn(
                name: "SearchKnownAs",
                table: "People");
        }
    }
}
