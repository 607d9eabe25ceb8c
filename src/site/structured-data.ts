import type { Bundle, Decision, Form, Procedure } from '../catalogue/catalogue.ts';
import type { Dossier } from '../catalogue/schema/dossier.ts';
import type { Duration } from '../catalogue/schema/duration.ts';
import type { Fee } from '../catalogue/schema/fee.ts';
import type { Instrument } from '../catalogue/schema/instrument.ts';
import {
  acceptanceOf,
  channelKeys,
  channelsOf,
  factsOf,
  ownFees,
  termThrough,
  type Channel,
} from '../catalogue/channels.ts';
import { groupsToBring } from '../catalogue/dossier.ts';
import { measured } from '../catalogue/duration.ts';
import { contradicts, headingUnitOf } from '../catalogue/heading-unit.ts';
import { present, presentList, type Known } from '../catalogue/known.ts';
import { dossierOf } from '../catalogue/of-case.ts';
import type { LegalBasis } from '../catalogue/schema/legal-basis.ts';
import type { Site } from '../catalogue/schema/site.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { sayChannel } from '../wording/channel.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayNeed } from '../wording/dossier.ts';
import { feeLines } from '../wording/fee.ts';
import { citeBriefly } from '../wording/instrument.ts';
import { bundleLink, decisionLink, formLink, homeLink, procedureLink } from './links.ts';
import type { Subject } from './page-subject.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type Node = Readonly<Record<string, Json | undefined>>;

/** What the page's own record points to. */
export interface Around {
  readonly site: Site;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** The full address of a link where it is known. */
  readonly asOf: Day;
  readonly address: (link: string) => string;
}

/** schema.org, with the Core Public Service Vocabulary (CPSV-AP) for what it lacks. */
const context = [
  'https://schema.org',
  {
    cpsv: 'http://purl.org/vocab/cpsv#',
    cv: 'http://data.europa.eu/m8g/',
    dct: 'http://purl.org/dc/terms/',
    eli: 'http://data.europa.eu/eli/ontology#',
  },
] as const;

/** A list that says nothing is left out: an empty one would claim that there are none. */
const some = (nodes: readonly Json[]): readonly Json[] | undefined => (nodes.length > 0 ? nodes : undefined);

const isoUnits = {
  year: ['P', 'Y'],
  month: ['P', 'M'],
  day: ['P', 'D'],
  hour: ['PT', 'H'],
  minute: ['PT', 'M'],
} as const;

/** ISO 8601 knows no working day and no range, so a time told in those has no such form. */
function isoDuration(total: Known<Duration>): string | undefined {
  const time = measured(total);
  if (!time || time.unit === 'working-day' || time.upTo !== undefined) return undefined;
  const [before, after] = isoUnits[time.unit];
  return `${before}${time.amount}${after}`;
}

const currencies: Readonly<Record<string, string>> = { đồng: 'VND' };

/** A range has no single value: its words alone say it. */
function cost(cited: Around, fee: Fee, ...about: readonly (string | undefined)[]): Node {
  return {
    '@type': 'cv:Cost',
    'cv:value': fee.upTo === undefined ? fee.amount : undefined,
    'cv:currency': currencies[fee.unit ?? ''],
    'dct:description': [...about, ...feeLines(cited, [fee], 'page')].filter(Boolean).join(': '),
  };
}

/** Fees of the procedure, or of each case under its title; then those of a way of handing in under its name. */
function costs(procedure: Procedure, cited: Around): readonly Node[] {
  const { fee, channels, cases } = procedure;
  const throughChannels = (own: Procedure['channels'], ...about: readonly (string | undefined)[]) =>
    ownFees(own).flatMap(({ channel, value }) =>
      presentList(value).map(one => cost(cited, one, ...about, sayChannel(channel))),
    );
  return [
    ...(fee === 'by-case' ? [] : presentList(fee).map(one => cost(cited, one))),
    ...throughChannels(channels),
    ...cases.flatMap(({ fee: own, title, channels: ofCase }) => [
      ...presentList(own ?? 'unknown').map(one => cost(cited, one, present(title))),
      ...(ofCase ? throughChannels(ofCase, present(title)) : []),
    ]),
  ];
}

function evidence(dossier: Known<Dossier>): readonly Node[] {
  const own = present(dossier);
  return (own ? groupsToBring(own) : []).flatMap(({ need, items }) =>
    items.map(({ name, when }) => ({
      '@type': 'cv:Evidence',
      name,
      'dct:description': [sayNeed({ need }), when].filter(Boolean).join('; ') || undefined,
    })),
  );
}

/** A dossier that all cases share is one. */
function inputs(procedure: Procedure): readonly Node[] {
  const dossiers = new Set(procedure.cases.map(own => dossierOf(procedure, own)));
  return [...dossiers].flatMap(evidence);
}

function channels(
  subject: Pick<Procedure, 'channels' | 'place'>,
  timeOf: (way: Channel) => string | undefined,
): readonly Node[] {
  const place = present(subject.place);
  return channelKeys
    .filter(way => acceptanceOf(subject.channels, way) === 'accepted')
    .map(way => ({
      '@type': ['ServiceChannel', 'cv:Channel'],
      name: sayChannel(way),
      description: factsOf(subject.channels, way).note,
      serviceUrl: factsOf(subject.channels, way).address,
      serviceLocation:
        way === 'inPerson' && place !== undefined ? { '@type': 'Place', name: place } : undefined,
      processingTime: timeOf(way),
    }));
}

/** How long one way takes where that is one answer: not over several cases, nor where cell and heading disagree. */
function processingTime(procedure: Procedure, way: Channel): string | undefined {
  const [only, second] = procedure.cases;
  if (!only || second) return undefined;
  const term = termThrough(channelsOf(procedure, only), only, way);
  return contradicts(term, headingUnitOf(procedure)) ? undefined : isoDuration(term);
}

function legalResources(bases: Known<readonly LegalBasis[]>, { instruments }: Around): readonly Node[] {
  return presentList(bases).flatMap(({ instrument: id }) => {
    const instrument = instruments.get(id);
    if (!instrument) return [];
    return [
      {
        '@type': ['Legislation', 'eli:LegalResource'],
        name: citeBriefly(instrument),
        legislationIdentifier: present(instrument.number),
        legislationDate: present(instrument.date),
      },
    ];
  });
}

const organisation = (name: Known<string>): Node | undefined =>
  present(name) === undefined
    ? undefined
    : { '@type': ['GovernmentOrganization', 'cv:PublicOrganisation'], name };

function areaOf(decision: Decision): Node {
  if (decision.province === 'none') return { '@type': 'Country', name: 'Việt Nam' };
  return { '@type': 'AdministrativeArea', name: decision.province };
}

function procedureNode(procedure: Procedure, around: Around): Node {
  const { decision } = procedure;
  const authority = present(procedure.authority);
  const result = present(procedure.result);
  const address = around.address(procedureLink(procedure.id));
  return {
    '@type': ['GovernmentService', 'cpsv:PublicService'],
    '@id': address,
    url: address,
    name: procedure.name,
    alternateName: some([
      ...(procedure.shortName === undefined ? [] : [procedure.shortName]),
      ...(procedure.otherNames ?? []).map(({ name }) => name),
    ]),
    keywords: procedure.keywords?.join(', '),
    identifier: present(procedure.code),
    inLanguage: 'vi',
    category: procedure.field.name,
    areaServed: areaOf(decision),
    audience: some(
      presentList(procedure.applicants).map(audienceType => ({ '@type': 'Audience', audienceType })),
    ),
    serviceOutput: result === undefined ? undefined : { '@type': 'Thing', name: result },
    availableChannel: some(channels(procedure, way => processingTime(procedure, way))),
    serviceOperator: authority && organisation(authority.performs),
    'cv:hasCompetentAuthority': authority && organisation(authority.decides),
    'cv:hasCost': some(costs(procedure, around)),
    'cpsv:hasInput': some(inputs(procedure)),
    'cv:hasLegalResource': some(legalResources(procedure.legalBases, around)),
    subjectOf: { '@id': around.address(decisionLink(decision.id)) },
  };
}

const legalForces = {
  draft: 'https://schema.org/NotInForce',
  'in-force': 'https://schema.org/InForce',
  'not-yet': 'https://schema.org/NotInForce',
  'in-part': 'https://schema.org/PartiallyInForce',
  ended: 'https://schema.org/NotInForce',
  unknown: undefined,
} as const;

function decisionNode(decision: Decision, around: Around): Node {
  const address = around.address(decisionLink(decision.id));
  return {
    '@type': ['Legislation', 'eli:LegalResource'],
    '@id': address,
    url: address,
    name: decision.shortTitle,
    headline: sayDecision(decision, 'page'),
    description: decision.title,
    inLanguage: 'vi',
    legislationIdentifier: decision.serial === 'blank' ? undefined : `${decision.serial}/${decision.symbol}`,
    legislationDate: decision.date.length === 10 ? decision.date : undefined,
    legislationPassedBy: organisation(decision.issuer.name),
    legislationJurisdiction: areaOf(decision),
    legislationLegalForce: legalForces[standingOf(decision, around.asOf).state],
  };
}

function bundleNode(bundle: Bundle, around: Around): Node {
  const address = around.address(bundleLink(bundle.id));
  return {
    '@type': ['GovernmentService', 'cpsv:PublicService'],
    '@id': address,
    url: address,
    name: bundle.name,
    inLanguage: 'vi',
    areaServed: areaOf(bundle.decision),
    availableChannel: some(
      channels(bundle, way => isoDuration(factsOf(bundle.channels, way).term ?? 'unknown')),
    ),
    'cv:hasLegalResource': some(legalResources(bundle.legalBases, around)),
    'dct:hasPart': bundle.members.map(({ name, procedure }) => {
      const id = present(procedure);
      return {
        '@type': 'GovernmentService',
        name,
        '@id': id === undefined ? undefined : around.address(procedureLink(id)),
      };
    }),
  };
}

function formNode(form: Form, around: Around): Node {
  const address = around.address(formLink(form.id));
  return {
    '@type': 'DigitalDocument',
    '@id': address,
    url: address,
    name: form.name,
    identifier: form.code,
    inLanguage: 'vi',
    isPartOf: { '@id': around.address(decisionLink(form.decision.id)) },
  };
}

function siteNode({ site, address }: Around): Node {
  return {
    '@type': 'WebSite',
    '@id': address(homeLink),
    url: address(homeLink),
    name: site.title,
    description: site.description,
    inLanguage: 'vi',
    publisher: { '@type': 'Organization', name: site.publisher },
  };
}

function recordOf(subject: Subject, around: Around): Node | undefined {
  switch (subject.kind) {
    case 'procedure':
      return procedureNode(subject.procedure, around);
    case 'decision':
      return decisionNode(subject.decision, around);
    case 'bundle':
      return bundleNode(subject.bundle, around);
    case 'form':
      return formNode(subject.form, around);
    case 'home':
      return siteNode(around);
    case 'other':
      return undefined;
  }
}

interface Crumb {
  readonly name: string;
  readonly link: string;
}

/** The way from the first page down to this one. */
function crumbsOf(subject: Subject, around: Pick<Around, 'site'>): readonly Crumb[] {
  const home = { name: around.site.title, link: homeLink };
  const under = ({ id, shortTitle }: Decision): readonly Crumb[] => [
    home,
    { name: shortTitle, link: decisionLink(id) },
  ];
  switch (subject.kind) {
    case 'procedure': {
      const { id, name, shortName, decision } = subject.procedure;
      return [...under(decision), { name: shortName ?? name, link: procedureLink(id) }];
    }
    case 'decision':
      return under(subject.decision);
    case 'bundle': {
      const { id, name, decision } = subject.bundle;
      return [...under(decision), { name, link: bundleLink(id) }];
    }
    case 'form': {
      const { id, name, decision } = subject.form;
      return [...under(decision), { name, link: formLink(id) }];
    }
    default:
      return [];
  }
}

function crumbNode(subject: Subject, around: Around): Node | undefined {
  const crumbs = crumbsOf(subject, around);
  if (crumbs.length === 0) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, link }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: around.address(link),
    })),
  };
}

/** JSON-LD of a page for a script element, or nothing; "<" is escaped, so no content can end the element. */
export function structuredData(subject: Subject, around: Around): string | undefined {
  const graph = [recordOf(subject, around), crumbNode(subject, around)].filter(node => node !== undefined);
  if (graph.length === 0) return undefined;
  return JSON.stringify({ '@context': context, '@graph': graph }).replaceAll('<', String.raw`\u003c`);
}
