import type { Place } from './place.ts';
import type { Rule } from './rules.ts';
import { localNames } from './scope.ts';
import { fixedText, nameOf, type Position, type Source, type SyntaxNode, walk } from './source.ts';

type Report = (rule: Rule, what: string, node: SyntaxNode) => void;

/** Exact by the language's specification, so the same bits in every engine. */
const EXACT_MATH = new Set(['sqrt', 'abs', 'floor', 'min', 'max', 'imul', 'clz32', 'fround', 'trunc']);
/** Exact too, and of use where no kernel runs: catalogue and study. */
const EXACT_OUTSIDE_KERNELS = new Set([...EXACT_MATH, 'ceil', 'round', 'sign', 'PI']);

const CLOCK = ['Date', 'performance', 'Temporal'];
const WORLD = ['process', 'fetch', 'console', 'XMLHttpRequest', 'WebSocket', 'navigator', 'localStorage'];
const WHOLE = ['globalThis', 'window', 'global', 'self', 'Reflect'];
const CODE = ['eval', 'Function'];

/** A value that comes from outside the function: which global names one file may not touch. */
function forbiddenNames(place: Place): ReadonlySet<string> {
  const forNode = place.room === 'node' ? ['process', 'performance', 'self'] : [];
  const chance = place.name === 'exchange' ? [] : ['crypto'];
  return new Set([...CLOCK, ...WORLD, ...WHOLE, ...chance].filter((name) => !forNode.includes(name)));
}

/** True for a name that stands for a value: not a property, a key, an imported or exported label, or a type. */
function isValueName({ parent, key }: Position): boolean {
  if (!parent) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return key !== 'property' || parent.computed === true;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key !== 'key' || parent.computed === true;
    case 'ImportSpecifier':
      return key === 'local';
    case 'ExportSpecifier':
      return key === 'local';
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'TSTypeReference':
    case 'TSQualifiedName':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'TSInterfaceDeclaration':
    case 'TSInterfaceHeritage':
    case 'TSTypeAliasDeclaration':
    case 'TSTypeParameter':
    case 'TSNamedTupleMember':
    case 'TSImportType':
    case 'JSXAttribute':
      return false;
    default:
      return true;
  }
}

function checkMath(node: SyntaxNode, { parent, key }: Position, allowed: ReadonlySet<string>, report: Report): void {
  const isDirect = parent?.type === 'MemberExpression' && key === 'object';
  const name = isDirect && !parent.computed ? nameOf(parent.property) : null;
  if (name === 'random') report('nothing-from-outside', 'Math.random', node);
  else if (name === null) {
    const inside = isDirect ? fixedText(parent.property) : null;
    report('exact-math-only', inside ? `Math['${inside}']` : 'Math under another name', node);
  } else if (!allowed.has(name)) report('exact-math-only', `Math.${name}`, node);
}

/** Rules about globals, elementary functions and code made from text, for the production files of packages. */
export function checkOutside(source: Source, place: Place, report: Report): void {
  if (place.kind !== 'package' || place.isTest) return;
  const forbidden = forbiddenNames(place);
  const isKernel = place.name === 'physics' || place.name === 'simulation';
  const allowed = isKernel ? EXACT_MATH : EXACT_OUTSIDE_KERNELS;
  const draws = place.name === 'study' && place.room === 'report';
  const isLocal = localNames(source);
  walk(source.program, (node, position) => {
    const operator = node.operator as string | undefined;
    if (!draws && (operator === '**' || operator === '**=')) report('no-power-operator', operator, node);
    if (node.type === 'MemberExpression') {
      const name = node.computed ? fixedText(node.property) : nameOf(node.property);
      if (name === 'constructor') report('no-code-from-text', '.constructor', node);
    }
    const name = node.type === 'Identifier' ? nameOf(node) : null;
    if (name === null || !isValueName(position) || isLocal(name, node)) return;
    if (name === 'Math') {
      const random = position.parent?.type === 'MemberExpression' && nameOf(position.parent.property) === 'random';
      const aliased = position.parent?.type !== 'MemberExpression' || position.parent.computed === true;
      if (!draws || random || aliased) checkMath(node, position, allowed, report);
    } else if (CODE.includes(name)) report('no-code-from-text', name, node);
    else if (forbidden.has(name)) report('nothing-from-outside', name, node);
  });
}
